"""The words for a status: what a lack is called, how long is left, the cells of the table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from site_builder.aggregate.expectations import State
from site_builder.aggregate.table import Gap
from site_builder.aggregate.words import words as table_words
from site_builder.model.ledger import Stage
from site_builder.resources import read_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.aggregate.progress import CityProgress
    from site_builder.contract import Contract
    from site_builder.status.status import CityStatus, Deadline, Lack, RoundStatus


@cache
def words() -> dict[str, str]:
    """Return the words of `words.yml` by key."""
    return read_words("site_builder.status")


@dataclass(frozen=True)
class Speech:
    """How the schema calls things: items of a round, and stages of the ledger."""

    items: Mapping[str, str]
    stages: Mapping[str, str]

    @classmethod
    def of(cls, contract: Contract) -> Speech:
        """Take the names from the schemas."""
        return cls(contract.item_titles(), contract.stage_titles())

    def left(self, deadline: Deadline) -> str:
        """Say how long is left: 还有3天, 就是今天 or 已过3天."""
        key = "left" if deadline.left > 0 else "last_day" if deadline.left == 0 else "over"
        return words()[key].format(days=abs(deadline.left))

    def due(self, status: RoundStatus) -> list[str]:
        """Say what is due when; items with one last day together."""
        days: dict[date, list[Deadline]] = {}
        for deadline in status.deadlines:
            days.setdefault(deadline.day, []).append(deadline)
        return [
            words()["due"].format(
                items=words()["separator"].join(self.items[d.item] for d in found),
                day=day,
                left=self.left(found[0]),
            )
            for day, found in sorted(days.items())
        ]

    def state(self, lack: Lack) -> str:
        """Say how something lacks: 缺报, 待报, 退回, 已撤回, or 有3个错误."""
        if lack.broken:
            return words()["errors"].format(count=lack.broken.errors)
        return table_words()[lack.state]

    def lack(self, lack: Lack) -> str:
        """Say in a few words what lacks: 调查表缺报, or 调查表退回，原因：第16题请补充."""
        said = f"{self.items[lack.item]}{self.state(lack)}"
        return said + (words()["reason"].format(reason=lack.reason) if lack.reason else "")

    def headings(self) -> tuple[str, ...]:
        """The columns of the table."""
        t, quota = table_words(), table_words()["quota"]
        return (
            t["area"], f"{t['received']}/{t['expected']}", t["late"], t["returned"], t["waived"],
            self.stages[Stage.CHECKED], self.stages[Stage.ACCEPTED], self.items["report"],
            f"{self.items['cases']}/{quota}",
        )  # fmt: skip

    def rows(self, status: RoundStatus) -> list[tuple[str, ...]]:
        """A row an area, and the total where there are several."""
        rows = [self.cells(city) for city in status.cities]
        return [*rows, self.total(status)] if len(rows) > 1 else rows

    def total(self, status: RoundStatus) -> tuple[str, ...]:
        """The last row: what has come from everywhere, against what is expected."""
        cities = [city.progress for city in status.cities]
        states = (State.LATE, State.RETURNED, State.WAIVED)
        due = sum(1 for p in cities if p.report)
        quota = sum(p.case_quota for p in cities)
        return (
            status.settings.whole,
            f"{sum(p.received for p in cities)}/{sum(len(p.surveys) for p in cities)}",
            *(str(sum(p.count(state) for p in cities)) for state in states),
            str(sum(city.stages[Stage.CHECKED] for city in status.cities)),
            str(sum(city.accepted for city in status.cities)),
            f"{sum(p.reports for p in cities)}/{due}" if due else str(Gap.NOT_ASKED),
            f"{sum(p.cases for p in cities)}/{quota}" if quota else str(Gap.NOT_ASKED),
        )

    def cells(self, city: CityStatus) -> tuple[str, ...]:
        """An area's row; what is not asked of it is 不适用 rather than 0."""
        p = city.progress
        counts = [f"{p.received}/{len(p.surveys)}"]
        counts += [str(p.count(s)) for s in (State.LATE, State.RETURNED, State.WAIVED)]
        return (
            p.name,
            *(counts if p.surveys else [str(Gap.NOT_ASKED)] * len(counts)),
            str(city.stages[Stage.CHECKED]),
            str(city.accepted),
            table_words()[p.report.state] if p.report else str(Gap.NOT_ASKED),
            self.cases(p),
        )

    def cases(self, progress: CityProgress) -> str:
        """Say how many cases have come of how many; 免报 where none need come and none has."""
        if progress.cases_waived and not progress.cases:
            return table_words()[State.WAIVED]
        quota = progress.case_quota
        return f"{progress.cases}/{quota}" if quota else str(Gap.NOT_ASKED)

    def gaps(self, city: CityStatus) -> list[str]:
        """Say who lacks what, a unit at a time, and how many cases lack."""
        units: dict[str, list[str]] = {}
        gaps = []
        for lack in city.lacks:
            if lack.reason:  # a line by itself, since a reason may hold any mark
                gaps.append(f"{lack.unit.name}：{self.lack(lack)}")
            else:
                units.setdefault(lack.unit.name, []).append(self.lack(lack))
        gaps += [f"{name}：{words()['separator'].join(found)}" for name, found in units.items()]
        if city.progress.cases_missing:
            gaps.append(self.cases_missing(city))
        return gaps

    def cases_missing(self, city: CityStatus) -> str:
        """Say how many cases lack."""
        return words()["cases_missing"].format(
            cases=self.items["cases"], count=city.progress.cases_missing
        )
