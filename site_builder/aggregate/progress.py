"""A round's progress: who is expected, what has come, when, and what is still missing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.aggregate.areas import areas
from site_builder.aggregate.table import Cell, Column, Gap, Table, worded
from site_builder.aggregate.words import words
from site_builder.model.unit import rank
from site_builder.read.layout import DocumentKind, expected_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.round import Round
    from site_builder.model.unit import Unit


class State(StrEnum):
    """Where an expected item stands."""

    ON_TIME = "on_time"
    LATE = "late"
    UNKNOWN = "unknown"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    """Taken back by its unit: nothing is there, and it is expected still."""
    WAIVED = "waived"
    PENDING = "pending"
    """Not here yet, and not due yet."""
    MISSING = "missing"


_RECEIVED = (State.ON_TIME, State.LATE, State.UNKNOWN)
_WANTED = (State.PENDING, State.MISSING, State.RETURNED, State.WITHDRAWN)


@dataclass(frozen=True)
class Item:
    """One expected item: a unit's survey, or a city association's report."""

    unit: Unit
    what: str
    state: State
    path: str | None = None
    received: date | None = None
    """The day on which it came, if that is known."""


@dataclass(frozen=True)
class CityProgress:
    """One area's items of a round, and its cases against the quota."""

    slug: str
    name: str
    surveys: tuple[Item, ...]
    report: Item | None
    cases: int
    """Cases that count towards the quota."""
    case_quota: int
    cases_waived: bool = False

    def count(self, state: State) -> int:
        """How many surveys are in a state."""
        return Counter(item.state for item in self.surveys)[state]

    @property
    def received(self) -> int:
        """Surveys that have come and were not sent back."""
        return sum(self.count(state) for state in _RECEIVED)

    @property
    def concerned(self) -> bool:
        """Whether anything is expected of the area, or has come."""
        return bool(self.surveys or self.cases or self.report)

    @property
    def reports(self) -> int:
        """1 if the report has come."""
        return int(self.report is not None and self.report.state in _RECEIVED)

    @property
    def missing(self) -> tuple[Item, ...]:
        """Everything of this area that is still to come, or was sent back."""
        items = (*self.surveys, *((self.report,) if self.report else ()))
        return tuple(i for i in items if i.state in _WANTED)

    @property
    def cases_missing(self) -> int:
        """How many cases are still to come."""
        return 0 if self.cases_waived else max(0, self.case_quota - self.cases)


def round_progress(
    collection: Collection, round_: Round, first_seen: Mapping[str, date]
) -> tuple[CityProgress, ...]:
    """Return the progress of every area, the province's own last.

    `first_seen` gives the day on which a path first came to the main line; the ledger
    takes precedence. A day after today, or none at all, is unknown and never late.
    """
    desk = _Desk(collection, round_, first_seen)
    return tuple(desk.city(slug, name) for slug, name in areas(collection).items())


@dataclass(frozen=True)
class _Desk:
    """One round's items as they come in: what is there, and since when."""

    collection: Collection
    round: Round
    first_seen: Mapping[str, date]

    def city(self, slug: str, name: str) -> CityProgress:
        """Return one area's progress."""
        there = [u for u in self.collection.reference.units.values() if u.city == slug]
        head = next((u for u in there if u.kind == "city"), None)
        report = head if self.round.report_quota else None
        today = self.collection.reference.today
        return CityProgress(
            slug=slug,
            name=name,
            surveys=tuple(
                self.item(unit, "survey") for unit in sorted(self.round.expected(there), key=rank)
            ),
            report=self.item(report, "report") if report else None,
            cases=sum(
                1
                for c in self.collection.cases
                if (c.round, c.city, c.quota) == (self.round.year, slug, True)
            ),
            case_quota=self.round.case_quota if head else 0,
            cases_waived=bool(head and self.round.waived(head.id, "cases", today)),
        )

    @cached_property
    def paths(self) -> dict[tuple[str, str], str]:
        """What has come: kind and unit → path."""
        surveys, reports = self.collection.surveys, self.collection.reports
        found = {("survey", s.unit.id): s.path for s in surveys if s.round == self.round.year}
        return found | {
            ("report", r.unit.id): r.path for r in reports if r.round == self.round.year
        }

    def item(self, unit: Unit, what: str) -> Item:
        """Say where one item stands."""
        path = self.paths.get((what, unit.id))
        if path is None:
            return Item(unit, what, self.of_absent(unit, what))
        day = self.day(path)
        return Item(unit, what, self.of_present(path, what, day), path, day)

    def of_absent(self, unit: Unit, what: str) -> State:
        """Why something is not here."""
        today = self.collection.reference.today
        if self.round.waived(unit.id, what, today):
            return State.WAIVED
        path = expected_path(DocumentKind(what), self.round.year, unit.city, unit.id)
        entry = self.collection.ledger.get(path)
        if entry and entry.state == State.WITHDRAWN:
            return State.WITHDRAWN
        return State.MISSING if today > self.round.deadlines[what] else State.PENDING

    def day(self, path: str) -> date | None:
        """Since when something has been here; the ledger says so before git does."""
        entry = self.collection.ledger.get(path)
        day = entry.received if entry else self.first_seen.get(path)
        return day if day and day <= self.collection.reference.today else None

    def of_present(self, path: str, what: str, day: date | None) -> State:
        """Say whether what is here came in time, or was sent back."""
        entry = self.collection.ledger.get(path)
        if entry and entry.state == "returned":
            return State.RETURNED
        if day is None:
            return State.UNKNOWN
        return State.LATE if day > self.round.deadlines[what] else State.ON_TIME


def progress_table(
    collection: Collection, contract: Contract, round_: Round, cities: Iterable[CityProgress]
) -> Table:
    """Completeness by city against roster and quota."""
    w, titles = words(), contract.item_titles()
    due = collection.reference.today > round_.deadlines["survey"]
    still_out = State.MISSING if due else State.PENDING
    states = (State.ON_TIME, State.LATE, State.UNKNOWN, State.RETURNED, State.WAIVED, still_out)
    columns = (
        worded("area", is_figure=False),
        worded("expected", w["unit_of_units"]),
        worded("received", w["unit_of_units"]),
        *(worded(state.value, w["unit_of_units"]) for state in states),
        *_against_quota("report", titles["report"], w["unit_of_papers"]),
        *_against_quota("cases", titles["cases"], w["unit_of_things"]),
    )
    body = [(c.name, *_figures(c, states)) for c in cities if c.concerned]
    total = (_added([row[i] for row in body]) for i in range(1, len(columns)))
    return Table(
        id="progress",
        round=round_.year,
        title=w["progress"],
        base=w["progress_base"].format(today=collection.reference.today),
        columns=columns,
        rows=(*body, (w["total"], *total)),
        areas=tuple(c.slug for c in cities if c.concerned),
    )


def _against_quota(key: str, title: str, unit: str) -> tuple[Column, Column]:
    """What has come of a quota, and the quota."""
    w = words()
    quota = f"{key}_quota"
    return (
        Column(title, unit, key=key, about=w[f"about_{key}"]),
        Column(title + w["quota"], unit, key=quota, about=w[f"about_{quota}"]),
    )


def _figures(city: CityProgress, states: tuple[State, ...]) -> tuple[Cell, ...]:
    """An area's cells; what is not asked of it is 不适用 rather than 0."""
    surveys = (len(city.surveys), city.received, *(_count(city, s) for s in states))
    asked = bool(city.case_quota or city.cases)
    return (
        *(surveys if city.surveys else [Gap.NOT_ASKED] * len(surveys)),
        *((city.reports, 1) if city.report else (Gap.NOT_ASKED, Gap.NOT_ASKED)),
        city.cases if asked else Gap.NOT_ASKED,
        city.case_quota or Gap.NOT_ASKED,
    )


def _count(city: CityProgress, state: State) -> int:
    """How many surveys stand in a column; a withdrawn one is still to come, as if it never had."""
    withdrawn = city.count(State.WITHDRAWN) if state in {State.MISSING, State.PENDING} else 0
    return city.count(state) + withdrawn


def _added(cells: list[Cell]) -> Cell:
    figures = [cell for cell in cells if isinstance(cell, int)]
    return sum(figures) if figures else Gap.NOT_ASKED
