"""XLSX: a workbook of tables after a first sheet that says what they are.

The same tables give the same bytes. A text is always a text: no formula, no link, no number.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from xlsxwriter import Workbook

from site_builder.aggregate.table import Gap
from site_builder.export.sheet import MAX_TEXT, places, sheet_names, widths
from site_builder.export.spreadsheet_text import looks_like_formula
from site_builder.export.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from site_builder.aggregate.table import Cell, Table
    from site_builder.export.provenance import Provenance

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
_HEAD = {"bold": True, "bg_color": "#E8F0F1", "bottom": 1, "text_wrap": True, "valign": "top"}
_BODY = {"text_wrap": True, "valign": "top"}
_GREY = {"font_color": "#4D5A5D"}
_TOTAL = {"bold": True, "top": 1}
_ABOUT_WIDTHS = (14, 10, 48, 60)


def render_workbook(title: str, tables: Sequence[Table], origin: Provenance) -> bytes:
    """Return the workbook: a sheet that says what it holds, then a sheet a table."""
    out = io.BytesIO()
    book = Workbook(out, _OPTIONS)
    book.set_properties({"title": title, "author": origin.source, "created": _EPOCH})
    names = sheet_names(words()["about"], tables)
    _Sheet(book, book.add_worksheet(words()["about"])).about(title, tables, names, origin)
    for name, table in zip(names, tables, strict=True):
        _Sheet(book, book.add_worksheet(name)).table(table)
    book.close()
    return out.getvalue()


class _Sheet:
    """Writes one sheet."""

    def __init__(self, book: Workbook, sheet: Worksheet) -> None:
        self._book, self._sheet = book, sheet
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}

    def about(
        self, title: str, tables: Sequence[Table], names: Sequence[str], origin: Provenance
    ) -> None:
        """Source, day, licence, what a gap means, and the list of sheets with their bases."""
        w = words()
        facts = [
            (w["source"], origin.source),
            (w["as_of"], w["day"].format(day=origin.as_of)),
            (w["licence"], f"{origin.licence} {origin.licence_url}".strip()),
            (w["gaps"], w["gaps_text"]),
        ]
        self._text(0, 0, title, {"bold": True, "font_size": 14})
        for row, (label, text) in enumerate(facts, 2):
            self._text(row, 0, label, {"bold": True})
            self._text(row, 1, text, {})
        start = len(facts) + 3
        for column, key in enumerate(("sheet", "number", "title", "base")):
            self._text(start, column, w[key], _HEAD)
        for row, (name, table) in enumerate(zip(names, tables, strict=True), start + 1):
            for column, text in enumerate((name, table.number, table.title, table.base)):
                self._text(row, column, text, _BODY)
        for column, width in enumerate(_ABOUT_WIDTHS):
            self._sheet.set_column(column, column, width)

    def table(self, table: Table) -> None:
        """Head, rows and total; the head and the first column stay where they are."""
        for column, (width, heading) in enumerate(
            zip(widths(table), (c.heading for c in table.columns), strict=True)
        ):
            self._sheet.set_column(column, column, width)
            self._text(0, column, heading, _HEAD)
        shown = [places(table, number) for number in range(len(table.columns))]
        last = len(table.rows) if table.has_total else -1
        for row, cells in enumerate(table.rows, 1):
            extra = _TOTAL if row == last else {}
            for column, cell in enumerate(cells):
                self._cell(row, column, cell, {**_BODY, **extra}, shown[column])
        self._sheet.freeze_panes(1, 1)
        if not table.has_total and table.rows:
            self._sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)

    def _cell(self, row: int, column: int, cell: Cell, look: dict[str, Any], shown: int) -> None:
        if isinstance(cell, (int, Decimal)):
            form = "#,##0" + (f".{'0' * shown}" if shown else "")
            self._sheet.write_number(row, column, cell, self._format({**look, "num_format": form}))
        elif isinstance(cell, Gap):
            self._text(row, column, str(cell), {**look, **_GREY, "align": "right"})
        else:
            self._text(row, column, cell, look)

    def _text(self, row: int, column: int, text: str, look: dict[str, Any]) -> None:
        if looks_like_formula(text):
            look = {**look, "quote_prefix": True}
        if len(text.encode("utf-16-le")) > 2 * MAX_TEXT:
            end = words()["cut"]
            room = 2 * (MAX_TEXT - len(end))
            text = text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + end
        self._sheet.write_string(row, column, text, self._format(look))

    def _format(self, look: dict[str, Any]) -> Format:
        """Return one format for each look, made once a sheet."""
        key = tuple(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(look)
        return self._formats[key]
