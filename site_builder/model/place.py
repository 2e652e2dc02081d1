"""City and Division: the reporting areas and their county-level divisions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from site_builder.model.unit import Unit

FUNCTIONAL_ZONE = "功能区"
"""A zone reports, but does not count among the county-level divisions."""


@dataclass(frozen=True)
class Division:
    """A county-level division; `counts` is False for a functional zone."""

    code: str
    name: str
    kind: str
    slug: str

    @property
    def counts(self) -> bool:
        """Whether it belongs to the denominator of question 17.2."""
        return self.kind != FUNCTIONAL_ZONE


@dataclass(frozen=True)
class City:
    """A reporting area: one folder, one owner, one tile of the schematic grid."""

    code: str
    name: str
    slug: str
    tile: tuple[int, int]
    counties: tuple[Division, ...]

    @property
    def county_count(self) -> int:
        """The denominator of question 17.2 for this area."""
        return sum(1 for county in self.counties if county.counts)


@dataclass(frozen=True)
class Places:
    """Every area of the province, in the order of the official codes."""

    code: str
    cities: tuple[City, ...]

    @cached_property
    def by_slug(self) -> dict[str, City]:
        """Cities by folder name."""
        return {city.slug: city for city in self.cities}

    @cached_property
    def names(self) -> dict[str, str]:
        """Division code → name, for cities and counties."""
        names = {city.code: city.name for city in self.cities}
        for city in self.cities:
            names |= {county.code: county.name for county in city.counties}
        return names

    @cached_property
    def codes(self) -> frozenset[str]:
        """Every division code of the province, its own among them."""
        return frozenset((self.code, *self.names))

    def codes_of(self, slug: str) -> frozenset[str]:
        """The codes of one area: its own and its counties'; of the province: all."""
        city = self.by_slug.get(slug)
        if city is None:
            return self.codes
        return frozenset((city.code, *(county.code for county in city.counties)))

    def example_for(self, unit: Unit) -> str | None:
        """The code in the example of a unit's form: its county, or the first of its city."""
        city = self.by_slug.get(unit.city)
        if city is None:
            return None
        if unit.division != city.code:
            return unit.division
        return city.counties[0].code if city.counties else None


def build_places(value: dict[str, Any]) -> Places:
    """Build from a valid `schema/divisions.yml`."""
    cities = tuple(
        City(
            c["code"],
            c["name"],
            c["slug"],
            (c["tile"][0], c["tile"][1]),
            tuple(Division(d["code"], d["name"], d["type"], d["slug"]) for d in c["counties"]),
        )
        for c in value["cities"]
    )
    return Places(value["code"], cities)
