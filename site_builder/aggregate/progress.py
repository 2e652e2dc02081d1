"""A round's progress by area: what has come of what is expected, and what is still missing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.aggregate.areas import areas
from site_builder.aggregate.expectations import (
    RECEIVED,
    WANTED,
    ExpectedItem,
    RoundExpectations,
    State,
)
from site_builder.model.unit import rank

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.model.collection import Collection
    from site_builder.model.round import Round

__all__ = ["CityProgress", "ExpectedItem", "State", "published_paths", "round_progress"]


@dataclass(frozen=True)
class CityProgress:
    """One area's items of a round, and its cases against the quota."""

    slug: str
    name: str
    surveys: tuple[ExpectedItem, ...]
    report: ExpectedItem | None
    case_items: tuple[ExpectedItem, ...]
    """Cases that are here and count towards the quota."""
    case_quota: int
    cases_waived: bool = False

    def count(self, state: State) -> int:
        """How many surveys are in a state."""
        return Counter(item.state for item in self.surveys)[state]

    @property
    def items(self) -> tuple[ExpectedItem, ...]:
        """Everything that is expected by name, or is here: surveys, the report, cases."""
        return (*self.surveys, *((self.report,) if self.report else ()), *self.case_items)

    @property
    def received(self) -> int:
        """Surveys that have come and were not sent back."""
        return sum(self.count(state) for state in RECEIVED)

    @property
    def returned(self) -> int:
        """Surveys that were sent back and have not come again."""
        return self.count(State.RETURNED)

    @property
    def concerned(self) -> bool:
        """Whether anything is expected of the area, or has come."""
        return bool(self.items)

    @property
    def reports(self) -> int:
        """1 if the report has come."""
        return int(self.report is not None and self.report.state in RECEIVED)

    @property
    def cases(self) -> int:
        """Cases that count towards the quota, and were not sent back."""
        return sum(1 for item in self.case_items if item.state in RECEIVED)

    @property
    def missing(self) -> tuple[ExpectedItem, ...]:
        """Everything of this area that is still to come, or was sent back.

        Cases that have never come have no unit: `cases_missing` counts them.
        """
        return tuple(item for item in self.items if item.state in WANTED)

    @property
    def cases_missing(self) -> int:
        """How many cases are still to come, those that were sent back apart."""
        return 0 if self.cases_waived else max(0, self.case_quota - len(self.case_items))

    @property
    def lacks_nothing(self) -> bool:
        """Whether all that is expected has come."""
        return not self.missing and not self.cases_missing


def missing_of(cities: tuple[CityProgress, ...], unit: str) -> tuple[ExpectedItem, ...]:
    """Return what one unit, named by its id, has still to send, or to send again."""
    return tuple(item for city in cities for item in city.missing if item.unit.id == unit)


def round_progress(
    collection: Collection, round_: Round, first_seen: Mapping[str, date]
) -> tuple[CityProgress, ...]:
    """Return the progress of every area, the province's own last.

    `first_seen` gives the day on which a path first came to the main line; the ledger
    takes precedence. A day after today, or none at all, is unknown and never late.
    """
    expectations = RoundExpectations(collection, round_, first_seen)
    return tuple(_city(expectations, slug, name) for slug, name in areas(collection).items())


def published_paths(
    cities: tuple[CityProgress, ...], published: Collection
) -> tuple[CityProgress, ...]:
    """Return the same progress, in which what waits to be published has no path to lead to."""
    if not published.waiting:
        return cities
    there = {item.path for item in (*published.surveys, *published.prose)}

    def less(item: ExpectedItem) -> ExpectedItem:
        return item if item.path in there else replace(item, path=None)

    return tuple(
        replace(
            city,
            surveys=tuple(map(less, city.surveys)),
            report=less(city.report) if city.report else None,
            case_items=tuple(map(less, city.case_items)),
        )
        for city in cities
    )


def _city(expectations: RoundExpectations, slug: str, name: str) -> CityProgress:
    reference, round_ = expectations.collection.reference, expectations.round
    there = [u for u in reference.units.values() if u.city == slug]
    head = next((u for u in there if u.kind == "city"), None)
    expected = sorted(round_.expected(there), key=rank)
    return CityProgress(
        slug=slug,
        name=name,
        surveys=tuple(expectations.item(unit, "survey") for unit in expected),
        report=expectations.item(head, "report") if head and round_.report_quota else None,
        case_items=expectations.cases(slug),
        case_quota=round_.case_quota if head else 0,
        cases_waived=bool(head and round_.waived(head.id, "cases", reference.today)),
    )
