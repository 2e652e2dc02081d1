"""RoundStatus: how a round stands on a day, area by area, and exactly what each one lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.model.ledger import DONE, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.aggregate.expectations import State
    from site_builder.aggregate.progress import CityProgress
    from site_builder.model.round import Round
    from site_builder.model.settings import Settings
    from site_builder.model.unit import Unit
    from site_builder.problem import Problem

ITEMS = ("survey", "report", "cases")
"""What a round asks for, in the order in which it is told."""


@dataclass(frozen=True)
class Deadline:
    """The last day for an item, and how many days are left on the day of the status."""

    item: str
    day: date
    left: int
    """0 on the last day, negative after it."""


@dataclass(frozen=True)
class Broken:
    """A file that is here and does not count, because it has errors."""

    path: str
    errors: int
    problems: tuple[Problem, ...] = ()
    """The errors as they are told, which may be fewer."""


@dataclass(frozen=True)
class Lack:
    """One thing that a unit has still to send, or to send again."""

    item: str
    unit: Unit
    state: State
    since: date | None = None
    """The day on which it was sent back or taken back."""
    reason: str = ""
    """Why it was sent back or taken back."""
    broken: Broken | None = None
    """The file, where one is here and has errors."""


@dataclass(frozen=True)
class CityStatus:
    """How one area stands."""

    progress: CityProgress
    head: Unit | None
    """The association that answers for the area."""
    stages: Mapping[Stage, int]
    """Surveys, reports and cases of the quota, by how far they have got."""
    lacks: tuple[Lack, ...]
    broken: tuple[Broken, ...]
    """Every file of the area that does not count, those among `lacks` too."""

    @property
    def accepted(self) -> int:
        """How many files the province has accepted, corrected ones among them."""
        return sum(self.stages[stage] for stage in DONE)

    @property
    def lacks_nothing(self) -> bool:
        """Whether all has come that is expected, and counts."""
        return not (self.lacks or self.progress.cases_missing or self.broken)

    @property
    def here(self) -> int:
        """How many files have come and were not sent back."""
        progress = self.progress
        return progress.received + progress.reports + progress.cases


@dataclass(frozen=True)
class RoundStatus:
    """A round on a day: what is due when, and every area of which something is expected."""

    round: Round
    today: date
    deadlines: tuple[Deadline, ...]
    cities: tuple[CityStatus, ...]
    settings: Settings
    province: Unit | None = None
    """The association that runs the round."""

    def only(self, slug: str) -> tuple[CityStatus, ...]:
        """Return the area of that folder alone."""
        return tuple(city for city in self.cities if city.progress.slug == slug)
