"""Bars: what a table's total row says, as lengths and shares, with the sentence that sums it up."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.aggregate.table import Gap
from site_builder.render.environment import figure
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from site_builder.aggregate.table import Cell, Column, Table

_WHOLE = Decimal(100)
_TENTH = Decimal("0.1")


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
    answered = _number(table.total[1])
    bars = _bars(table.columns[2:], table.total[2:], answered)
    yes = bars[0]
    finding = _say("finding_yes", answered=answered, value=yes.value, share=yes.share)
    return Chart(finding, bars, _say("measure_answered", answered=answered))


def _distribution(table: Table) -> Chart:
    answered = _number(table.total[1])
    bars = _by_size(_bars(table.columns[2:], table.total[2:], answered))
    top = [bar for bar in bars if bar.value == bars[0].value]
    key = "finding_choice" if len(top) == 1 else "finding_choices"
    labels = "".join(f"“{bar.label}”" for bar in top)
    finding = _say(key, answered=answered, labels=labels, value=top[0].value, share=top[0].share)
    return Chart(finding, bars, _say("measure_answered", answered=answered))


def _funds(table: Table) -> Chart:
    whole, unit = _number(table.total[-1]), table.columns[-1].unit
    bars = _by_size(_bars(table.columns[3:-1], table.total[3:-1], whole))
    top = bars[0]
    finding = _say(
        "finding_funds", projects=table.total[2], value=whole, unit=unit, label=top.label,
        top=top.value, share=top.share,
    )  # fmt: skip
    return Chart(finding, bars, _say("measure_sum", value=whole, unit=unit))


def _key_areas(table: Table) -> Chart:
    longest = max(_number(cell) for cell in table.total[2:])
    bars = _by_size(_bars(table.columns[2:], table.total[2:], longest, shared=False))
    top = bars[0]
    finding = _say("finding_key_areas", label=top.label, value=top.value, unit=top.unit)
    return Chart(finding, bars, words()["measure_none"])


def _coverage(table: Table) -> Chart:
    value, whole = _number(table.total[1]), _number(table.total[2])
    column = table.columns[1]
    bar = Bar(column.label, value, column.unit, _length(value, whole), _share(value, whole))
    finding = _say(
        "finding_coverage", label=table.total[0], value=value, whole=whole, unit=column.unit,
        share=bar.share,
    )  # fmt: skip
    return Chart(finding, (bar,), _say("measure_whole", whole=whole, unit=column.unit))


def _sum(table: Table) -> Chart:
    return Chart(_say("finding_sum", value=table.total[2], unit=table.columns[2].unit))


def _transfer(table: Table) -> Chart:
    money, unknown = table.total[3], table.total[4]
    if isinstance(money, Gap):
        return Chart("")
    label, unit = table.total[0], table.columns[3].unit
    finding = _say("finding_transfer", label=label, value=money, unit=unit, unknown=unknown)
    return Chart(finding)


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
    return figure((Decimal(value) * _WHOLE / whole).quantize(_TENTH)) if whole else "0"


def _share(value: Decimal | int, whole: Decimal | int) -> str:
    return f"{(Decimal(value) * _WHOLE / whole).quantize(_TENTH)}%" if whole else ""


def _say(key: str, **values: object) -> str:
    return words()[key].format(**{name: figure(value) for name, value in values.items()})
