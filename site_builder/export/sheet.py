"""What a sheet needs to know of a table: its name, the widths of its columns, decimal places."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.aggregate.table import Cell, Table

MAX_TEXT = 32_767
"""UTF-16 units in a cell, and below in a sheet's name: the program's limits."""
_MAX_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NARROWEST, _WIDEST = 8, 48


def sheet_names(first: str, tables: Sequence[Table]) -> list[str]:
    """Return a name for each table that a workbook takes, unique beside the first sheet's."""
    return unique_names(first, [_legal(f"{t.number} {t.title}") or t.id for t in tables])


def unique_names(first: str, wanted: Sequence[str]) -> list[str]:
    """Return names of sheets after those that are wanted, which a workbook takes, each once."""
    taken = {first.lower()}
    names = []
    for want in wanted:
        plain = _legal(want)
        name, number = _cut(plain, _MAX_NAME), 2
        while not name or name.lower() in taken:
            end = f" {number}"
            name, number = (_cut(plain, _MAX_NAME - len(end)) + end).strip(), number + 1
        taken.add(name.lower())
        names.append(name)
    return names


def _legal(name: str) -> str:
    return _NOT_IN_NAMES.sub(" ", name).strip(" '")


def _cut(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore").strip(" '")


def widths(table: Table) -> list[int]:
    """Return a width for each column, in letters; a Chinese character takes two."""
    found = [_width(column.heading) for column in table.columns]
    for row in table.rows:
        for number, cell in enumerate(row):
            if found[number] < _WIDEST:
                found[number] = max(found[number], _width(str(cell)))
    return [min(max(width + 2, _NARROWEST), _WIDEST) for width in found]


def _width(text: str) -> int:
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text[:_WIDEST])


def places(table: Table, column: int) -> int:
    """How many decimal places a column's figures need, so that all of them show the same."""
    return max((decimals(row[column]) for row in table.rows), default=0)


def decimals(cell: Cell) -> int:
    """How many decimal places a figure needs; none of what is no figure."""
    if not isinstance(cell, Decimal):
        return 0
    return max(0, -int(cell.normalize().as_tuple().exponent))
