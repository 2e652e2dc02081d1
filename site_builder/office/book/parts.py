"""The parts of a book: every case stands in one, and is named in those where it might stand too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.model.unit import rank

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from site_builder.model.collection import Reference
    from site_builder.model.prose import Case


@dataclass(frozen=True)
class BookPart:
    """A part: the cases that it prints, and those of its theme that another part prints."""

    title: str
    cases: tuple[Case, ...]
    elsewhere: tuple[Case, ...] = ()


def in_order(cases: Iterable[Case], reference: Reference) -> tuple[Case, ...]:
    """Return the cases by area, level and place of their units; the province's own come first."""
    areas = areas_in_order(reference)
    return tuple(sorted(cases, key=lambda c: (areas.index(c.city), rank(c.unit), c.path)))


def areas_in_order(reference: Reference) -> list[str]:
    """Return the folders of all areas, by official code behind the province's own."""
    return [reference.settings.province_slug, *(c.slug for c in reference.places.cities)]


def parts_by_theme(cases: Sequence[Case], titles: Mapping[str, str]) -> tuple[BookPart, ...]:
    """Return a part for every theme that a case has, in the order of `titles` (key → title).

    A case is printed under that of these themes which its unit named first.
    """
    own = {case.id: next(theme for theme in case.themes if theme in titles) for case in cases}
    parts = (
        BookPart(
            title,
            tuple(c for c in cases if own[c.id] == key),
            tuple(c for c in cases if key in c.themes and own[c.id] != key),
        )
        for key, title in titles.items()
    )
    return tuple(part for part in parts if part.cases or part.elsewhere)


def parts_by_area(cases: Sequence[Case], reference: Reference) -> tuple[BookPart, ...]:
    """Return a part for every area that has a case."""
    parts = (
        BookPart(reference.area_name(area) or area, tuple(c for c in cases if c.city == area))
        for area in areas_in_order(reference)
    )
    return tuple(part for part in parts if part.cases)
