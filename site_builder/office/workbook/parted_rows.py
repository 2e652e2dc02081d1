"""Rows whose long texts go on in the rows below.

A row that is higher than 409 points is cut off by every spreadsheet program, and
a cell holds 32,767 characters at most: a long text goes on in the next row, in which it says again
whose it is.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.aggregate.table import Cell, Column
from site_builder.office.workbook.text_lines import fitting
from site_builder.office.workbook.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.aggregate.table import Table

LINES = 22
"""Lines of a row at most: 22 × 16 points."""
_ENDS = ("\n", "。！？；", "，、：")
"""After what a text is best parted, the best first."""


def numbered(table: Table, widths: Sequence[int], keys: int) -> Table:
    """Return the table with a first column of numbers; what does not fit goes on below, behind 续.

    `widths` are those of the table's own columns, in letters; the first `keys` of them are said
    again. Joined together, the pieces of a text are the text; a figure stands once.
    """
    rows: list[tuple[Cell, ...]] = []
    for number, row in enumerate(table.rows, 1):
        columns = [_parts(cell, width) for cell, width in zip(row, widths, strict=True)]
        for at in range(max(map(len, columns))):
            cells = (p[0] if n < keys else _part(p, at) for n, p in enumerate(columns))
            rows.append((number if at == 0 else words()["continued"], *cells))
    column = Column(words()["number"], key="number")
    return replace(table, columns=(column, *table.columns), rows=tuple(rows))


def _part(parts: Sequence[Cell], at: int) -> Cell:
    return parts[at] if at < len(parts) else ""


def _parts(cell: Cell, width: int) -> list[Cell]:
    return [*pieces(cell, width)] if isinstance(cell, str) and cell else [cell]


def pieces(text: str, width: int, lines: int = LINES) -> Iterator[str]:
    """Yield a text in pieces of so many lines at most, each `width` letters wide."""
    while text:
        end = fitting(text, width, lines)
        if end < len(text):
            end = _good_end(text, end)
        yield text[:end]
        text = text[end:]


def _good_end(text: str, end: int) -> int:
    """Return where to part a text before `end`: after a line, a sentence, a clause, anywhere."""
    for marks in _ENDS:
        at = max(text.rfind(mark, end // 2, end) for mark in marks)
        if at >= 0:
            return at + 1
    last = end
    while last > 1 and unicodedata.category(text[last])[0] == "M":
        last -= 1
    return last if last > 1 else end
