"""Round: one year's deadlines and quotas, who is expected, and who is excused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.model.unit import Unit


@dataclass(frozen=True)
class Waiver:
    """A unit need not send these items (survey, report, cases), until `expires_on`."""

    unit: str
    items: tuple[str, ...]
    reason: str
    granted_on: date
    expires_on: date


@dataclass(frozen=True)
class Round:
    """A round. Deadlines include their whole day, Asia/Shanghai."""

    year: int
    title: str
    deadlines: dict[str, date]
    """survey, report and cases → last day."""
    report_quota: int
    case_quota: int
    reporting_areas: int
    """How many areas report, each by a city association."""
    prefectures: int
    """The denominator of question 17.1: 地级市, of which an area may be none (济源)."""
    updates: bool
    expected_kinds: tuple[str, ...]
    expected_units: tuple[str, ...]
    waivers: tuple[Waiver, ...] = ()

    def last_day(self, item: str) -> date:
        """The last day for a survey, a report or cases; anything else may come until the end."""
        return self.deadlines.get(item, max(self.deadlines.values()))

    def expects(self, unit: Unit) -> bool:
        """Whether the unit should send a survey."""
        return unit.kind in self.expected_kinds or unit.id in self.expected_units

    def asks(self, unit: Unit, item: str) -> bool:
        """Whether the round asks the unit for a survey, a report or cases.

        A report and cases are a city association's to send.
        """
        if item == "survey":
            return self.expects(unit)
        quota = self.report_quota if item == "report" else self.case_quota
        return unit.kind == "city" and quota > 0

    def expected(self, units: Iterable[Unit]) -> tuple[Unit, ...]:
        """The units of the roster that should send a survey."""
        return tuple(unit for unit in units if self.expects(unit))

    def due(self, today: date) -> date | None:
        """Return the nearest deadline that is not over on that day, or None."""
        return min((day for day in self.deadlines.values() if day >= today), default=None)

    def waived(self, unit: str, item: str, today: date) -> Waiver | None:
        """The waiver that excuses a unit from an item today, if there is one."""
        for waiver in self.waivers:
            in_force = waiver.granted_on <= today <= waiver.expires_on
            if waiver.unit == unit and item in waiver.items and in_force:
                return waiver
        return None


def last_days(rounds: Iterable[Round]) -> dict[int, date]:
    """Year → the last day for the survey."""
    return {round_.year: round_.last_day("survey") for round_ in rounds}


def current_round(rounds: Iterable[Round], today: date) -> Round:
    """Return the round that is meant where none is named: the open one that is due first.

    Of several that are due on one day, and where none is open, the newest. Raises ValueError
    where there is no round.
    """
    return max(rounds, key=lambda r: (-(r.due(today) or date.max).toordinal(), r.year))


def build_round(value: dict[str, Any]) -> Round:
    """Build from a valid `schema/rounds/<round>.yml`."""
    return Round(
        year=value["round"],
        title=value["title"],
        deadlines={k: date.fromisoformat(v) for k, v in value["deadlines"].items()},
        report_quota=value["quotas"]["report"],
        case_quota=value["quotas"]["cases"],
        reporting_areas=value["reporting_areas"],
        prefectures=value.get("prefectures", value["reporting_areas"]),
        updates=value["updates"],
        expected_kinds=tuple(value["expected"]["kinds"]),
        expected_units=tuple(value["expected"].get("units", ())),
        waivers=tuple(
            Waiver(
                w["unit"],
                tuple(w["items"]),
                w["reason"],
                date.fromisoformat(w["granted_on"]),
                date.fromisoformat(w["expires_on"]),
            )
            for w in value.get("waivers", ())
        ),
    )
