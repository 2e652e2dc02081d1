"""Bars: what a table's total row says, as lengths and shares, with the sentence that sums it up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.aggregate.percent import FEW, is_telling, percent
from site_builder.aggregate.table import Gap
from site_builder.render.environment import figure
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from site_builder.aggregate.table import Cell, Column, Table

_BRIEF = 5


@dataclass(frozen=True)
class Bar:
    """One bar. `length` is 0–100; `share` is written out (85.7%), or empty if there is none."""

    label: str
    value: Cell
    unit: str
    length: str
    share: str = ""


@dataclass(frozen=True)
class Chart:
    """Bars of one table, the sentence above them, and what their shares are shares of."""

    finding: str
    bars: tuple[Bar, ...] = ()
    measure: str = ""
    headline: Bar | None = None
    """The figure that the sentence is about; it may be none of the bars."""
    of_areas: bool = False
    """Whether each bar is an area's."""
    of_few: bool = False
    """Whether its shares are of so few units that they are not shown."""

    @property
    def is_pictured(self) -> bool:
        """Whether there is anything to compare: one bar says no more than its sentence."""
        return len(self.bars) > 1

    @property
    def brief(self) -> Chart:
        """The same for a page of many charts: of the areas, only those that have most."""
        if not self.of_areas or len(self.bars) <= _BRIEF:
            return self
        return replace(self, bars=self.bars[:_BRIEF], measure=_say("measure_most", count=_BRIEF))


def chart(table: Table, kind: str) -> Chart:
    """Return the chart of a question's table.

    `kind` is the schema's `x-aggregate`, or `yes_no` for a distribution over 是 and 否. A
    table that holds nothing but zeros, or whose kind has no chart, gets none.
    """
    figures = (cell for cell in table.total[2:] if isinstance(cell, (int, Decimal)))
    shown = table.answered and any(figures) and kind in _CHARTS
    return _CHARTS[kind](table) if shown else Chart("")


def parts(label: str, value: int, unit: str, whole: int) -> Bar:
    """One bar of `value` within `whole`."""
    return Bar(label, value, unit, _length(value, whole), _share(value, whole))


def _yes_no(table: Table) -> Chart:
    bars = _of_units(table)
    return _about_units(table, bars, "finding_yes", bars[0])


def _distribution(table: Table) -> Chart:
    bars = _by_size(_of_units(table))
    top = [bar for bar in bars if bar.value == bars[0].value]
    key = "finding_choice" if len(top) == 1 else "finding_choices"
    labels = "".join(f"“{bar.label}”" for bar in top)
    return _about_units(table, bars, key, bars[0], labels=labels)


_OF_FEW = {
    "finding_yes": "finding_yes_of_few",
    "finding_choice": "finding_choice_of_few",
    "finding_choices": "finding_choices_of_few",
}
"""The same sentence without a share."""


def _of_units(table: Table) -> tuple[Bar, ...]:
    """How many of the units that answered chose what."""
    return _bars(table.columns[2:], table.total[2:], _number(table.total[1]))


def _about_units(table: Table, bars: tuple[Bar, ...], key: str, top: Bar, **facts: object) -> Chart:
    """The chart of what units chose; the shares of a few units are not spoken of."""
    answered = _number(table.total[1])
    few = not is_telling(table.answered, table.expected)
    finding = _say(
        _OF_FEW[key] if few else key, answered=answered, value=top.value, share=top.share, **facts
    )
    return Chart(finding, bars, _measure(table), top, of_few=few)


def _measure(table: Table) -> str:
    """What shares of units are shares of, or why there are none."""
    if is_telling(table.answered, table.expected):
        return _say("measure_answered", answered=table.answered)
    key = "measure_few" if table.answered < FEW else "measure_less_than_half"
    return _say(key, answered=table.answered, expected=table.expected)


def _funds(table: Table) -> Chart:
    whole, unit = _number(table.total[-1]), table.columns[-1].unit
    bars = _by_size(_bars(table.columns[3:-1], table.total[3:-1], whole))
    top = bars[0]
    finding = _say(
        "finding_funds", projects=table.total[2], value=whole, unit=unit, label=top.label,
        top=top.value, share=top.share,
    )  # fmt: skip
    return Chart(finding, bars, _say("measure_sum", value=whole, unit=unit), _sum_of(table, -1))


def _key_areas(table: Table) -> Chart:
    longest = max(_number(cell) for cell in table.total[2:])
    bars = _by_size(_bars(table.columns[2:], table.total[2:], longest, shared=False))
    top = bars[0]
    finding = _say("finding_key_areas", label=top.label, value=top.value, unit=top.unit)
    return Chart(finding, bars, words()["measure_none"], top)


def _coverage(table: Table) -> Chart:
    value, whole = _number(table.total[1]), _number(table.total[2])
    column = table.columns[1]
    bar = Bar(column.label, value, column.unit, _length(value, whole), _share(value, whole))
    finding = _say(
        "finding_coverage", label=table.total[0], value=value, whole=whole, unit=column.unit,
        share=bar.share,
    )  # fmt: skip
    return Chart(finding, (bar,), _say("measure_whole", whole=whole, unit=column.unit), bar)


def _sum(table: Table) -> Chart:
    """A number that is added up: where it comes from, area by area."""
    headline = _sum_of(table, 2)
    made = _by_area(table, 2, "", headline)
    facts: dict[str, object] = {"value": headline.value, "unit": headline.unit}
    most = [bar for bar in made.bars if bar.value == made.bars[0].value]
    if len(most) != 1:
        return replace(made, finding=_say("finding_sum", **facts))
    facts |= {"label": most[0].label, "top": most[0].value}
    return replace(made, finding=_say("finding_sum_most", **facts))


def _transfer(table: Table) -> Chart:
    money, unknown = table.total[3], table.total[4]
    if isinstance(money, Gap):
        return Chart("")
    headline = _sum_of(table, 3)
    finding = _say(
        "finding_transfer", label=table.total[0], value=money, unit=headline.unit, unknown=unknown
    )
    for row in _rows(table, apart=True):
        if not isinstance(row[3], Gap):
            finding += _say("finding_apart", label=row[0], value=row[3], unit=headline.unit)
    return _by_area(table, 3, finding, headline)


def _by_area(table: Table, column: int, finding: str, headline: Bar) -> Chart:
    """Bars of the areas that add up; one without a figure says why, and stands below the others."""
    unit = table.columns[column].unit
    rows = _rows(table, apart=False)
    longest = max((_number(row[column]) for row in rows), default=Decimal(0))
    bars = [
        Bar(
            str(row[0]),
            row[column],
            "" if isinstance(row[column], Gap) else unit,
            _length(_number(row[column]), longest),
        )
        for row in rows
    ]
    bars.sort(key=lambda bar: (isinstance(bar.value, Gap), -_number(bar.value)))
    measure = words()["measure_areas"] if bars else ""
    return Chart(finding, tuple(bars), measure, headline, of_areas=True)


def _rows(table: Table, *, apart: bool) -> list[tuple[Cell, ...]]:
    """The areas' rows that are, or are not, part of the total."""
    rows = zip(table.areas, table.body, strict=True)
    return [row for area, row in rows if (area in table.apart) is apart]


def _sum_of(table: Table, column: int) -> Bar:
    """The total of a column, as a figure of its own."""
    heading = table.columns[column]
    return Bar(heading.label, table.total[column], heading.unit, "100")


_CHARTS: dict[str, Callable[[Table], Chart]] = {
    "yes_no": _yes_no,
    "distribution": _distribution,
    "count": _sum,
    "funds": _funds,
    "transfer": _transfer,
    "key_areas": _key_areas,
    "coverage": _coverage,
    "sum": _sum,
}


def _bars(
    columns: Sequence[Column], cells: Sequence[Cell], whole: Decimal, *, shared: bool = True
) -> tuple[Bar, ...]:
    return tuple(
        Bar(
            column.label,
            cell,
            "" if isinstance(cell, Gap) else column.unit,
            _length(_number(cell), whole),
            _share(_number(cell), whole) if shared else "",
        )
        for column, cell in zip(columns, cells, strict=True)
    )


def _by_size(bars: tuple[Bar, ...]) -> tuple[Bar, ...]:
    return tuple(sorted(bars, key=lambda bar: -_number(bar.value)))


def _number(cell: Cell) -> Decimal:
    return Decimal(cell) if isinstance(cell, (int, Decimal)) else Decimal(0)


def _length(value: Decimal | int, whole: Decimal | int) -> str:
    return figure(percent(value, whole)) if whole else "0"


def _share(value: Decimal | int, whole: Decimal | int) -> str:
    return f"{percent(value, whole)}%" if whole else ""


def _say(key: str, **values: object) -> str:
    return words()[key].format(**{name: figure(value) for name, value in values.items()})
