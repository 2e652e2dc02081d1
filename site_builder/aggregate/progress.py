"""A round's progress: who is expected, what has come, when, and what is still missing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from site_builder.aggregate.answers import areas
from site_builder.aggregate.table import Cell, Column, Gap, Table
from site_builder.aggregate.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from site_builder.model.collection import Collection
    from site_builder.model.round import Round
    from site_builder.model.unit import Unit


class State(StrEnum):
    """Where an expected item stands."""

    ON_TIME = "on_time"
    LATE = "late"
    UNKNOWN = "unknown"
    RETURNED = "returned"
    WAIVED = "waived"
    PENDING = "pending"
    """Not here yet, and not due yet."""
    MISSING = "missing"


_RECEIVED = (State.ON_TIME, State.LATE, State.UNKNOWN)
_WANTED = (State.PENDING, State.MISSING, State.RETURNED)


@dataclass(frozen=True)
class Item:
    """One expected item: a unit's survey, or a city association's report."""

    unit: Unit
    what: str
    state: State
    path: str | None = None


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
    return tuple(
        _city_progress(collection, round_, first_seen, slug, name)
        for slug, name in areas(collection).items()
    )


def _city_progress(
    collection: Collection, round_: Round, seen: Mapping[str, date], slug: str, name: str
) -> CityProgress:
    units = [u for u in round_.expected(collection.reference.units.values()) if u.city == slug]
    surveys = {s.unit.id: s.path for s in collection.surveys if s.round == round_.year}
    reports = {r.unit.id: r.path for r in collection.reports if r.round == round_.year}
    head = next(
        (u for u in collection.reference.units.values() if u.city == slug and u.kind == "city"),
        None,
    )
    today = collection.reference.today
    counted = [
        c for c in collection.cases if (c.round, c.city, c.quota) == (round_.year, slug, True)
    ]
    return CityProgress(
        slug=slug,
        name=name,
        surveys=tuple(
            _item(collection, round_, seen, unit, "survey", surveys.get(unit.id))
            for unit in sorted(units, key=_rank)
        ),
        report=_item(collection, round_, seen, head, "report", reports.get(head.id))
        if head and round_.report_quota
        else None,
        cases=len(counted),
        case_quota=round_.case_quota if head else 0,
        cases_waived=bool(head and round_.waived(head.id, "cases", today)),
    )


def _rank(unit: Unit) -> tuple[int, str, str]:
    order = {"province": 0, "city": 1, "county": 2, "undertaker": 3}
    return order[unit.kind], unit.division, unit.id


def _item(
    collection: Collection,
    round_: Round,
    seen: Mapping[str, date],
    unit: Unit,
    what: str,
    path: str | None,
) -> Item:
    today = collection.reference.today
    if path is None:
        if round_.waived(unit.id, what, today):
            return Item(unit, what, State.WAIVED)
        due = today > round_.deadlines[what]
        return Item(unit, what, State.MISSING if due else State.PENDING)
    entry = collection.ledger.get(path)
    if entry and entry.state == "returned":
        return Item(unit, what, State.RETURNED, path)
    day = entry.received if entry else seen.get(path)
    if day is None or day > today:
        return Item(unit, what, State.UNKNOWN, path)
    state = State.LATE if day > round_.deadlines[what] else State.ON_TIME
    return Item(unit, what, state, path)


def progress_table(collection: Collection, round_: Round, cities: Iterable[CityProgress]) -> Table:
    """Completeness by city against roster and quota."""
    w = words()
    due = collection.reference.today > round_.deadlines["survey"]
    still_out = State.MISSING if due else State.PENDING
    states = (State.ON_TIME, State.LATE, State.UNKNOWN, State.RETURNED, State.WAIVED, still_out)
    columns = (
        Column(w["area"], is_figure=False),
        Column(w["expected"], w["unit_of_units"]),
        Column(w["received"], w["unit_of_units"]),
        *(Column(w[state], w["unit_of_units"]) for state in states),
        Column(w["report"], w["unit_of_papers"]),
        Column(w["cases"], w["unit_of_things"]),
        Column(w["quota"], w["unit_of_things"]),
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
    )


def _figures(city: CityProgress, states: tuple[State, ...]) -> tuple[Cell, ...]:
    """An area's cells; what is not asked of it is 不适用 rather than 0."""
    surveys = (len(city.surveys), city.received, *(city.count(s) for s in states))
    asked = bool(city.case_quota or city.cases)
    return (
        *(surveys if city.surveys else [Gap.NOT_ASKED] * len(surveys)),
        city.reports if city.report else Gap.NOT_ASKED,
        city.cases if asked else Gap.NOT_ASKED,
        city.case_quota if city.case_quota else Gap.NOT_ASKED,
    )


def _added(cells: list[Cell]) -> Cell:
    figures = [cell for cell in cells if isinstance(cell, int)]
    return sum(figures) if figures else Gap.NOT_ASKED
