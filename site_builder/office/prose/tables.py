"""A text's table: as many cells in every row, and which columns hold figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.office.prose.blocks import ProseTable
from site_builder.office.prose.runs import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.office.prose.blocks import Runs

_FIGURE = re.compile(r"[^\d\s]{0,2}[\d,.]+\s*[%\uff05‰]?|[—-]{1,2}|/")
"""A number, or what stands for one that is not there."""

_FEWEST, _MOST = 3, 24
"""字 for which a column has room at least and at most, if there is any."""
_WHOLE = 200
"""字 of a cell, of which a row stays whole: in a narrow column they are half a page."""


def prose_table(rows: Sequence[tuple[Runs, ...]]) -> ProseTable:
    """Return the table of these rows, the first of which is its heading."""
    head, *body = rows
    figures = tuple(_is_figures(body, n) for n in range(len(head)))
    longest = [max(len(plain(cell)) for cell in column) for column in zip(*rows, strict=True)]
    widths = tuple(min(max(n, _FEWEST), _MOST) + 1 for n in longest)
    return ProseTable(head, tuple(body), figures, widths, max(longest) <= _WHOLE)


def _is_figures(body: Sequence[tuple[Runs, ...]], column: int) -> bool:
    cells = [plain(row[column]) for row in body]
    return any(cells) and all(_FIGURE.fullmatch(cell) for cell in cells if cell)
