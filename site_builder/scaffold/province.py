"""Another province's own files: its divisions as given, and a roster of its associations alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.editing import yaml_text
from site_builder.scaffold.render import environment

if TYPE_CHECKING:
    from collections.abc import Mapping

_ACROSS = 6
"""Tiles in a row of the schematic grid, where the file of divisions does not place them."""


@dataclass(frozen=True)
class NewProvince:
    """A province that starts a repository; `divisions` is what `schema/divisions.yml` will hold."""

    name: str
    slug: str
    divisions: Mapping[str, Any]


def with_tiles(value: Any) -> Any:
    """Return divisions in which every city has a place on the grid; what is no such list stays."""
    cities = value.get("cities") if isinstance(value, dict) else None
    if not isinstance(cities, list) or not all(isinstance(city, dict) for city in cities):
        return value
    if any("tile" in city for city in cities):
        return value
    tiles = ([index // _ACROSS + 1, index % _ACROSS + 1] for index in range(len(cities)))
    return {**value, "cities": [{**c, "tile": t} for c, t in zip(cities, tiles, strict=True)]}


def province_files(province: NewProvince) -> dict[str, str]:
    """Return path → text of the divisions and of the rosters, one of the province and each city."""
    areas = [(province.slug, province.name, province.divisions["code"], "province")]
    areas += [(c["slug"], c["name"], c["code"], "city") for c in province.divisions["cities"]]
    return {
        "schema/divisions.yml": yaml(province.divisions),
        **{f"schema/units/{slug}.yml": _roster(slug, *facts) for slug, *facts in areas},
    }


def of_province(province: NewProvince, round_: dict[str, Any]) -> dict[str, Any]:
    """Return a round that counts the province's areas; its prefectures are for it to say."""
    kept = {k: v for k, v in round_.items() if k != "prefectures"}
    return {**kept, "reporting_areas": len(province.divisions["cities"])}


def _roster(slug: str, name: str, code: str, kind: str) -> str:
    association = environment().get_template("repository/association.j2").render(area=name)
    unit = {"id": f"{slug}-kexie", "name": association.strip(), "kind": kind, "division": code}
    return yaml({"units": [unit]})


def yaml(value: Mapping[str, Any]) -> str:
    """Write a value as a whole file."""
    lines = (line for key, part in value.items() for line in yaml_text.entry(key, part))
    return "\n".join([*lines, ""])
