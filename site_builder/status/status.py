"""RoundStatus: how a round stands on a day, area by area, and exactly what each one lacks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.aggregate.progress import round_progress
from site_builder.aggregate.standing import State
from site_builder.model.ledger import DONE, Stage
from site_builder.problem import Severity
from site_builder.read.layout import SUBMITTED, DocumentKind, expected_path, locate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.aggregate.progress import CityProgress
    from site_builder.aggregate.standing import Item
    from site_builder.check.checked import Checked
    from site_builder.model.collection import Reference
    from site_builder.model.round import Round
    from site_builder.model.unit import Unit

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
    province: Unit | None = None
    """The association that runs the round."""

    def only(self, slug: str) -> tuple[CityStatus, ...]:
        """Return the area of that folder alone."""
        return tuple(city for city in self.cities if city.progress.slug == slug)


def round_status(checked: Checked, round_: Round, first_seen: Mapping[str, date]) -> RoundStatus:
    """Return the status of a round of a repository whose configuration is sound."""
    assert checked.collection  # noqa: S101 - the configuration is sound
    reference = checked.collection.reference
    broken = broken_files(checked, round_.year)
    progress = round_progress(checked.collection, round_, first_seen)
    cities = (_city(city, reference, round_, broken) for city in progress)
    return RoundStatus(
        round_,
        reference.today,
        tuple(_deadlines(round_, reference.today)),
        tuple(c for c in cities if c.progress.concerned or c.broken or c.progress.case_quota),
        next((u for u in reference.units.values() if u.kind == "province"), None),
    )


def broken_files(checked: Checked, year: int) -> tuple[Broken, ...]:
    """The round's submissions that are here and have errors, by path."""
    errors = Counter(p.path for p in checked.problems if p.severity is Severity.ERROR)
    return tuple(
        Broken(path, count)
        for path, count in sorted(errors.items())
        if (place := locate(path)) and place.round == year and place.kind in SUBMITTED
    )


def _deadlines(round_: Round, today: date) -> list[Deadline]:
    asked = {"survey": True, "report": round_.report_quota, "cases": round_.case_quota}
    days = ((item, round_.deadlines[item]) for item in ITEMS if asked[item])
    return [Deadline(item, day, (day - today).days) for item, day in days]


def _city(
    progress: CityProgress, reference: Reference, round_: Round, broken: tuple[Broken, ...]
) -> CityStatus:
    own = {b.path: b for b in broken if _city_of(b.path) == progress.slug}
    heads = (
        u
        for u in reference.units.values()
        if u.city == progress.slug and u.kind in {"city", "province"}
    )
    found = Counter(item.entry.state for item in progress.items if item.entry and item.path)
    return CityStatus(
        progress,
        next(heads, None),
        {stage: found[stage] for stage in Stage},
        tuple(_lack(item, round_, own) for item in progress.missing),
        tuple(own.values()),
    )


def _city_of(path: str) -> str | None:
    place = locate(path)
    return place.city if place else None


def _lack(item: Item, round_: Round, broken: Mapping[str, Broken]) -> Lack:
    entry, here = item.entry, None
    if item.path is None and item.what != "cases":
        kind, unit = DocumentKind(item.what), item.unit
        here = broken.get(expected_path(kind, round_.year, unit.city, unit.id))
    back = item.state in {State.RETURNED, State.WITHDRAWN} and entry is not None
    return Lack(
        item.what,
        item.unit,
        item.state,
        entry.since if back and entry else None,
        entry.note if back and entry else "",
        here,
    )
