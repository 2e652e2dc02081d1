"""ExpectedItem: where each thing that a round expects of a unit has got to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.aggregate.received import received_day
from site_builder.model.ledger import Stage
from site_builder.read.paths.layout import DocumentKind, expected_path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.model.collection import Collection
    from site_builder.model.ledger import Entry
    from site_builder.model.prose import Case
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


RECEIVED = (State.ON_TIME, State.LATE, State.UNKNOWN)
"""What is here, and was not sent back."""
WANTED = (State.PENDING, State.MISSING, State.RETURNED, State.WITHDRAWN)
"""What is still to come, or to come again."""
HERE = (*RECEIVED, State.RETURNED)
"""What is in the repository."""


@dataclass(frozen=True)
class ExpectedItem:
    """One item of a unit: its survey, a city association's report, or a case (`cases`)."""

    unit: Unit
    what: str
    state: State
    path: str | None = None
    received: date | None = None
    """The day on which it came, if that is known."""
    entry: Entry | None = None
    """What the ledger says of it."""


@dataclass(frozen=True)
class RoundExpectations:
    """One round's items as they come in: what is there, and since when."""

    collection: Collection
    round: Round
    first_seen: Mapping[str, date]

    @cached_property
    def paths(self) -> dict[tuple[str, str], str]:
        """What has come: kind and unit → path."""
        surveys, reports = self.collection.surveys, self.collection.reports
        found = {("survey", s.unit.id): s.path for s in surveys if s.round == self.round.year}
        return found | {
            ("report", r.unit.id): r.path for r in reports if r.round == self.round.year
        }

    def item(self, unit: Unit, what: str) -> ExpectedItem:
        """Say where one item stands."""
        path = self.paths.get((what, unit.id))
        if path is None:
            path = expected_path(DocumentKind(what), self.round.year, unit.city, unit.id)
            entry = self.collection.ledger.get(path)
            return ExpectedItem(unit, what, self.of_absent(unit, what, entry), entry=entry)
        return self.present(unit, what, path)

    def cases(self, city: str) -> tuple[ExpectedItem, ...]:
        """Say where each case of an area stands that counts towards its quota."""

        def counts(case: Case) -> bool:
            return (case.round, case.city, case.quota) == (self.round.year, city, True)

        cases = filter(counts, self.collection.cases)
        return tuple(self.present(case.unit, "cases", case.path) for case in cases)

    def present(self, unit: Unit, what: str, path: str) -> ExpectedItem:
        """Say whether what is here came in time, or was sent back."""
        entry = self.collection.ledger.get(path)
        day = received_day(path, self.collection, self.first_seen)
        return ExpectedItem(unit, what, self.of_present(entry, what, day), path, day, entry)

    def of_absent(self, unit: Unit, what: str, entry: Entry | None) -> State:
        """Why something is not here."""
        today = self.collection.reference.today
        if self.round.waived(unit.id, what, today):
            return State.WAIVED
        if entry and entry.state == Stage.WITHDRAWN:
            return State.WITHDRAWN
        return State.MISSING if today > self.round.deadlines[what] else State.PENDING

    def of_present(self, entry: Entry | None, what: str, day: date | None) -> State:
        """Where something that is here stands."""
        if entry and entry.state == Stage.RETURNED:
            return State.RETURNED
        if day is None:
            return State.UNKNOWN
        return State.LATE if day > self.round.deadlines[what] else State.ON_TIME
