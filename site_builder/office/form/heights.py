"""How high parts of the form become, as far as that decides what stays on a page together."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from site_builder.office.form.blocks import Blank, Essay, Heading
from site_builder.office.form.stems import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.office.form.blocks import Block, ColumnHead, Pieces, TableBody

_LAST, _PART = 500, 2
"""字 of an essay that stays with the seal, and blocks of the part that does."""
TOGETHER = 240.0
"""pt: rows of one label that are no higher stay on a page together."""
_EM, _LINE, _INSET = 3.75, 14.5, 10.0
"""A 字 of a table in mm; the height of its line, and what stands above and below, in pt."""
_MARGIN = 2.1
"""mm at the sides of what stands in a cell."""


def parted(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Take off the last part where it is short: it stands on the seal's page, which has a text."""
    starts = [n for n, block in enumerate(blocks) if isinstance(block, Heading)]
    last = blocks[starts[-1] :] if starts else ()
    long = any(len(b.place.text) > _LAST for b in last if isinstance(b, Essay))
    if long or len(last) > _PART:
        return blocks, ()
    return blocks[: len(blocks) - len(last)], last


def cell_height(pieces: Pieces, width: float) -> float:
    """Return about how high a cell is that is `width` mm wide, in pt."""
    told = "".join(p if isinstance(p, str) else p.text or " " for p in pieces)
    room = max(1.0, (width - _MARGIN) / _EM)
    lines = sum(max(1, ceil(width_of(line) / room)) for line in told.split("\n"))
    return lines * _LINE + _INSET


def row_height(cells: Sequence[Pieces], columns: Sequence[ColumnHead]) -> float:
    """Return about how high a row is, in pt; its cells are those of the last columns."""
    widths = [column.width for column in columns][len(columns) - len(cells) :]
    return max(map(cell_height, cells, widths), default=0.0)


def body_height(body: TableBody, columns: Sequence[ColumnHead]) -> float:
    """Return about how high rows are with the label beside them, in pt."""
    label = cell_height(body.label, columns[0].width) if body.label else 0.0
    return max(label, sum(row_height(row, columns) for row in body.rows))


def is_together(body: TableBody, columns: Sequence[ColumnHead]) -> bool:
    """Whether rows stay on a page together: those of one label, unless they are too high."""
    if body.label:
        return body_height(body, columns) <= TOGETHER
    return all(row_height(row, columns) <= TOGETHER for row in body.rows)


def empty_height(body: TableBody, columns: Sequence[ColumnHead]) -> float:
    """Return how high an empty row is, so that all of a label's rows are alike, in pt."""
    label = cell_height(body.label, columns[0].width) if body.label else 0.0
    return max(_LINE * 2, label / len(body.rows))


def in_parts(heights: Sequence[float]) -> Iterator[range]:
    """Yield runs of rows that stay together, each as long as its height allows."""
    start, height = 0, 0.0
    for number, own in enumerate(heights):
        if number > start and height + own > TOGETHER:
            yield range(start, number)
            start, height = number, 0.0
        height += own
    yield range(start, len(heights))


def is_empty(row: Sequence[Pieces]) -> bool:
    """Whether nothing stands in a row."""
    return not any(p.text if isinstance(p, Blank) else p for cell in row for p in cell)
