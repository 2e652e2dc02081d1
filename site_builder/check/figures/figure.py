"""Figure: a number that a document answers with, as the schema describes it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.contract import labels
from site_builder.contract.fields import describe, pattern_of
from site_builder.pointer import leaves
from site_builder.readings.numbers import format_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract import Field

_NUMBERS = frozenset(("number", "integer"))
_ROWS = "/*/"
NEAR = Decimal("0.01")
"""Figures that differ by less are the same, rounded."""


@dataclass(frozen=True)
class Figure:
    """A number, and its unit (万元, 人次) where the schema gives one.

    A column of a table gives a figure for each row and one for their sum, of which `rows` is
    the number of rows and `pointer` that of the table.
    """

    pointer: str
    pattern: str
    value: Decimal
    unit: str
    rows: int = 0

    @property
    def is_sum(self) -> bool:
        """Whether it is the sum of a column."""
        return self.rows > 0

    @property
    def in_row(self) -> bool:
        """Whether it is one row of a column."""
        return not self.rows and _ROWS in self.pattern

    @property
    def said(self) -> str:
        """The number with its unit: 12.5万元."""
        return say(self.value, self.unit)


def say(value: Decimal, unit: str) -> str:
    """Write a number with its unit, and with commas from a thousand on."""
    whole, _, part = format_number(value).partition(".")
    return f"{int(whole):,}{'.' if part else ''}{part}{unit}"


def list_figures(value: Mapping[str, Any], fields: Mapping[str, Field]) -> tuple[Figure, ...]:
    """Return every figure other than the round, sums after the rows that they add up."""
    found: list[Figure] = []
    columns: dict[str, list[Figure]] = {}
    for pointer, number in _numbers(value):
        pattern = pattern_of(pointer)
        field = fields.get(pattern)
        if field is None or field.schema.get("type") not in _NUMBERS or "const" in field.schema:
            continue
        figure = Figure(pointer, pattern, number, str(field.schema.get("x-unit", "")))
        found.append(figure)
        if figure.in_row:
            columns.setdefault(pattern, []).append(figure)
    for pattern, rows in columns.items():
        total = sum((row.value for row in rows), Decimal(0))
        table = rows[0].pointer.partition(pattern.partition("/*")[0])[1]
        found.append(Figure(table, pattern, total, rows[0].unit, len(rows)))
    return tuple(found)


def _numbers(value: Any) -> Iterator[tuple[str, Decimal]]:
    for pointer, leaf in leaves(value):
        if isinstance(leaf, (int, Decimal)) and not isinstance(leaf, bool):
            number = Decimal(leaf)
            if number.is_finite():
                yield pointer, number


def name_figure(figure: Figure, fields: Mapping[str, Field], sum_form: str) -> str:
    """Name a figure as the form does; `sum_form` says that it is a sum of `{column}`."""
    if figure.is_sum:
        table = fields[figure.pattern.partition("/*")[0]]
        asked = table.question if table.number is None else None
        named = labels.question(asked) if asked else table.short_label
        return sum_form.format(table=named, column=fields[figure.pattern].label)
    return describe(fields, figure.pointer)
