"""Widths of a sheet's columns: the table fills a page of A4 across, and can be read there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.table import Gap
from site_builder.office.workbook.text_lines import letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.aggregate.table import Cell, Table

PAGE = 128
"""Letters across A4, landscape, at full size."""
_NARROWEST, _SHRINKABLE, _ON_SCREEN = 8, 18, 40
_LONGEST = 2_000
"""Letters of a text from which on it is just long."""
_HEAD_LINES, _SLACK = 4, 2
_STRETCH = 2.2
_READABLE, _SMALLER = 24, 1.3
"""With less than so many letters for each long text, so much more is put on the page."""


def page_widths(table: Table, unprinted: int, taken: int = 0) -> list[int]:
    """Return the width of each column, in letters; the last `unprinted` are beyond the page.

    `taken` letters of the page are something else's.
    """
    printed, page = len(table.columns) - unprinted, PAGE - taken
    bodies = [_body(table, number) for number in range(len(table.columns))]
    heads = [letters(column.heading) for column in table.columns]
    for lines in range(1, _HEAD_LINES + 1):
        found = [max(_head(h, lines), body) for h, body in zip(heads, bodies, strict=True)]
        if sum(found[:printed]) <= page:
            break
    hidden = [min(width, _ON_SCREEN) for width in found[printed:]]
    return [*fitted(found[:printed], page), *hidden]


def _head(head: int, lines: int) -> int:
    """The width of a heading of so many letters that may take so many lines."""
    return max(-(-head // lines) + _SLACK, _NARROWEST)


def _body(table: Table, column: int) -> int:
    """The width that the longest line of a column's cells asks for."""
    cells = (_shown(row[column]) for row in table.rows)
    widest = max((letters(line) for cell in cells for line in cell.split("\n")), default=0)
    return widest + _SLACK


def _shown(cell: Cell) -> str:
    """The beginning of what a cell shows, which is enough to see that it is long."""
    return str(cell)[:_LONGEST] if isinstance(cell, (str, Gap)) else f"{cell:,}"


def fitted(widths: Sequence[int], page: int) -> list[int]:
    """Return the widths as they fill the page: narrow tables grow, long texts share what is left.

    They share it by the square root of their length, which makes for the lowest rows. Where there
    is hardly enough for all, the page is printed smaller.
    """
    whole = sum(widths)
    if whole <= page:
        factor = min(page / whole, _STRETCH)
        return [int(width * factor) for width in widths]
    long = {n: width**0.5 for n, width in enumerate(widths) if width > _SHRINKABLE}
    short = sum(width for width in widths if width <= _SHRINKABLE)
    if short + len(long) * _READABLE > page:
        page = int(page * _SMALLER)
    left, wanted = page - short, dict[int, int]()
    for n in sorted(long, key=lambda n: (long[n], n)):  # who needs little gets what it needs
        rest = sum(root for m, root in long.items() if m not in wanted)
        share = int(left * long[n] / rest)
        wanted[n] = max(_SHRINKABLE, min(share, widths[n]))
        left -= wanted[n]
    return [wanted.get(n, width) for n, width in enumerate(widths)]
