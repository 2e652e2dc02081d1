"""Answers as people read them: choices by title, 是 and 否, figures with units, names of places."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.contract.formats import UNPAID, named_formats
from site_builder.read.paths.layout import SUBMITTED, locate
from site_builder.review.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.contract import Field
    from site_builder.model.collection import Reference
    from site_builder.review.comparison import Comparison

_IS_PERIOD = named_formats(())["period"]
_LONGEST_CELL = 80
"""Characters of one answer where a whole row is told in a line."""


@dataclass(frozen=True)
class Names:
    """What codes stand for: units by id, places by code, areas by folder, files by path."""

    units: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    ids: bool = True
    """Whether a unit's id is said beside its name."""


def names_of(*references: Reference | None) -> Names:
    """Return the names that the configurations give; of several, the first decides."""
    units: dict[str, str] = {}
    places: dict[str, str] = {}
    areas: dict[str, str] = {}
    for reference in reversed([r for r in references if r]):
        settings = reference.settings
        units |= {unit.id: unit.name for unit in reference.units.values()}
        places |= {**reference.places.names, reference.places.code: settings.province}
        areas |= {city.slug: city.name for city in reference.places.cities}
        areas[settings.province_slug] = settings.province
    return Names(units, places, areas)


def names_in(comparison: Comparison) -> Names:
    """Return the names on both sides of a change; as it leaves them, where they differ."""
    sides = (comparison.after, comparison.before)
    collections = (side.checked.collection for side in sides)
    return names_of(*(c.reference if c else None for c in collections))


def speak(value: Any, field_: Field | None, names: Names) -> str:
    """Say one answer in a line; empty if there is none."""
    if value is None:
        return ""
    if isinstance(value, list):
        said = [speak(entry, field_, names) for entry in _in_order(value, field_)]
        return words()["listed"].join(said) if said else words()["empty"]
    if isinstance(value, dict):
        said = [
            words()["cell"].format(label=key, value=speak(entry, None, names))
            for key, entry in value.items()
        ]
        return words()["cells"].join(said)
    return _scalar(value, field_, names)


def speak_pair(before: Any, after: Any, field_: Field | None, names: Names) -> tuple[str, str]:
    """Say two different answers so that they differ: a text beside a figure is quoted."""
    said = speak(before, field_, names), speak(after, field_, names)
    kinds = {isinstance(value, str) for value in (before, after) if value is not None}
    if said[0] != said[1] and len(kinds) == 1:
        return said
    return _typed(before, said[0]), _typed(after, said[1])


def short(text: str, limit: int = _LONGEST_CELL) -> str:
    """Return a text in one line, cut with `…`."""
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _typed(value: Any, said: str) -> str:
    return words()["typed"].format(value=value) if isinstance(value, str) else said


def _in_order(value: list[Any], field_: Field | None) -> list[Any]:
    """Choices stand in the form's order, whatever else in its own."""
    order = {repr(key): at for at, key in enumerate(field_.choices if field_ else ())}
    return sorted(value, key=lambda entry: order.get(repr(entry), len(order)))


def _scalar(value: Any, field_: Field | None, names: Names) -> str:
    if isinstance(value, bool):
        return words()["yes" if value else "no"]
    choices = field_.choices if field_ else {}
    if value in choices:
        title = choices[value]
        lettered = len(str(value)) == 1
        return words()["lettered"].format(key=value, title=title) if lettered else title
    if isinstance(value, (int, Decimal)):
        unit = str(field_.schema.get("x-unit", "")) if field_ else ""
        return f"{value:,} {unit}" if unit else f"{Decimal(value):f}"
    return _text(str(value), field_, names)


def _text(text: str, field_: Field | None, names: Names) -> str:
    schema = field_.schema if field_ else {}
    form = schema.get("format") or schema.get("items", {}).get("format")
    if form == "division":
        return names.places.get(text, text)
    if form == "unit-id":
        name = names.units.get(text)
        if name and not names.ids:
            return name
        return words()["named_unit"].format(name=name, id=text) if name else text
    if form == "period" and text == UNPAID:
        return words()["unpaid"]
    if form == "period" and _IS_PERIOD(text):
        key = "quarter" if "Q" in text else "month"
        year, part = text[:4], int(text[5:])
        return words()[key].format(year=year, part=part)
    place = locate(text)
    return names.files.get(text, text) if place and place.kind in SUBMITTED else text
