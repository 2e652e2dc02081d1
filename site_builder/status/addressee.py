"""Addressee: whom a letter goes to, and what of a round it has to tell: an area, or one unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.read.paths.layout import DocumentKind, locate

if TYPE_CHECKING:
    from site_builder.model.unit import Unit
    from site_builder.status.status import Broken, CityStatus, Lack


@dataclass(frozen=True)
class Addressee:
    """Who gets a letter, and what has still to come from there."""

    slug: str
    """What its file is named by: the area's folder, or the unit's id."""
    name: str
    head: Unit | None
    """The association that answers for the area."""
    unit: Unit | None
    """The unit, where the letter is for one alone."""
    lacks: tuple[Lack, ...]
    broken: tuple[Broken, ...]
    here: int
    """How many files have come and were not sent back."""
    cases_missing: int
    case_quota: int
    has_survey: bool = False
    """Whether the unit's survey is here and holds."""

    @property
    def lacks_nothing(self) -> bool:
        """Whether there is nothing to write about."""
        return not (self.lacks or self.broken or self.cases_missing)

    @property
    def above(self) -> Unit | None:
        """The association that a unit asks first, where that is another one."""
        is_other = self.unit and self.unit != self.head
        return self.head if is_other else None

    @property
    def answers_for_itself(self) -> bool:
        """Whether it is the province's own association, which asks nobody."""
        return bool(self.head and self.head.kind == "province" and not self.above)


def of_area(city: CityStatus) -> Addressee:
    """Return the area, all of its units included."""
    progress = city.progress
    return Addressee(
        progress.slug,
        city.head.name if city.head else progress.name,
        city.head,
        None,
        city.lacks,
        city.broken,
        city.here,
        progress.cases_missing,
        progress.case_quota,
    )


def of_units(city: CityStatus) -> tuple[Addressee, ...]:
    """Return every unit of the area of which something is expected, or has come.

    What is nobody's in particular is for the association that answers for the area: cases that
    never came, and broken files which do not say whose they are, or come from a unit that is
    not asked.
    """
    units = list(dict.fromkeys(item.unit for item in city.progress.items))
    if city.head and city.head not in units:
        units.append(city.head)
    known = frozenset(unit.id for unit in units)
    return tuple(_of_unit(city, unit, known) for unit in units)


def _of_unit(city: CityStatus, unit: Unit, known: frozenset[str]) -> Addressee:
    is_head = unit == city.head
    missing = {(item.unit, item.what, item.path) for item in city.progress.missing}
    came = [i for i in city.progress.items if i.unit == unit and i.path]
    return Addressee(
        unit.id,
        unit.name,
        city.head,
        unit,
        tuple(lack for lack in city.lacks if lack.unit == unit),
        tuple(
            file
            for file in city.broken
            if (owner := _owner(file.path)) == unit.id or (is_head and owner not in known)
        ),
        sum((i.unit, i.what, i.path) not in missing for i in came),
        city.progress.cases_missing if is_head else 0,
        city.progress.case_quota if is_head else 0,
        any(item.what == "survey" for item in came),
    )


def _owner(path: str) -> str | None:
    """Return the id of the unit in whose folder a file lies; a case's is named by nobody."""
    place = locate(path)
    return place.folder if place and place.kind is not DocumentKind.CASE else None
