"""CSV as RFC 4180 has it, with a BOM so that a double click opens it rightly."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.export.spreadsheet_text import looks_like_formula

if TYPE_CHECKING:
    from site_builder.aggregate.table import Cell, Table


def render_csv(table: Table) -> bytes:
    """Return the table in UTF-8 with BOM and CRLF; no text can start a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_text(c.heading) for c in table.columns])
    for row in table.rows:
        writer.writerow([_cell(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> str:
    if isinstance(cell, (int, Decimal)):
        return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)
    return _text(str(cell))


def _text(text: str) -> str:
    """A leading apostrophe keeps a spreadsheet from running a text."""
    return f"'{text}" if looks_like_formula(text) else text
