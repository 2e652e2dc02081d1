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


def prose_table(rows: Sequence[tuple[Runs, ...]]) -> ProseTable:
    """Return the table of these rows, the first of which is its heading."""
    head, *body = rows
    return ProseTable(head, tuple(body), tuple(_is_figures(body, n) for n in range(len(head))))


def _is_figures(body: Sequence[tuple[Runs, ...]], column: int) -> bool:
    cells = [plain(row[column]) for row in body]
    return any(cells) and all(_FIGURE.fullmatch(cell) for cell in cells if cell)
