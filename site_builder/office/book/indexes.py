"""The indexes of a book: units, themes and places, each with its cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.office.book.parts import areas_in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from site_builder.model.collection import Reference
    from site_builder.model.prose import Case


@dataclass(frozen=True)
class IndexEntry:
    """What is looked up, and the cases on whose pages it is found, in the book's order."""

    told: str
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class IndexGroup:
    """Entries below a name."""

    name: str
    entries: tuple[IndexEntry, ...]


def index_of_units(cases: Sequence[Case], reference: Reference) -> tuple[IndexGroup, ...]:
    """Return the units by area, in the order in which lists of them have them."""
    return _by_area(cases, reference, lambda case: case.unit.name)


def index_of_places(cases: Sequence[Case], reference: Reference) -> tuple[IndexGroup, ...]:
    """Return the divisions by area; what belongs to no county stands under the area itself."""
    names = reference.places.names
    return _by_area(
        cases,
        reference,
        lambda case: names.get(case.unit.division, reference.settings.province),
    )


def index_of_themes(cases: Iterable[Case], titles: Mapping[str, str]) -> tuple[IndexGroup, ...]:
    """Return every theme's cases by their titles, those of several themes under each."""
    held = tuple(cases)
    groups = (
        IndexGroup(title, tuple(IndexEntry(c.title, (c,)) for c in held if key in c.themes))
        for key, title in titles.items()
    )
    return tuple(group for group in groups if group.entries)


def _by_area(
    cases: Sequence[Case], reference: Reference, named: Callable[[Case], str]
) -> tuple[IndexGroup, ...]:
    groups = []
    for area in areas_in_order(reference):
        own = [case for case in cases if case.city == area]
        entries = tuple(IndexEntry(name, held) for name, held in _grouped(own, named).items())
        if entries:
            groups.append(IndexGroup(reference.area_name(area) or area, entries))
    return tuple(groups)


def _grouped(cases: Iterable[Case], named: Callable[[Case], str]) -> dict[str, tuple[Case, ...]]:
    found: dict[str, tuple[Case, ...]] = {}
    for case in cases:
        found[named(case)] = (*found.get(named(case), ()), case)
    return found
