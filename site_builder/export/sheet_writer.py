"""SheetWriter: cells of an XLSX sheet, each of the kind that it is.

A text is always a text: no formula, no link, no number. Figures, dates, percentages and links
within the workbook are real ones.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from xlsxwriter import Workbook

from site_builder.aggregate.table import Gap
from site_builder.export.sheet import MAX_TEXT, decimals, places
from site_builder.export.spreadsheet_text import looks_like_formula
from site_builder.export.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from site_builder.aggregate.table import Column, Table

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
_FIRST_YEAR = 1900
"""The program knows no day before it."""
_LONGEST_LINK, _MOST_LINKS = 2_079, 65_000
"""Characters of an address, and rows of a sheet with one: the program refuses more."""
_GREY = {"font_color": "#4D5A5D"}
_LINK = {"font_color": "#1F5C7A", "underline": 1}

HEAD = {"bold": True, "bg_color": "#E8F0F1", "bottom": 1, "text_wrap": True, "valign": "top"}
BODY = {"text_wrap": True, "valign": "top"}
TOTAL = {"bold": True, "top": 1}

Look = dict[str, Any]
"""How a cell looks: properties of a format, as XlsxWriter names them."""


@dataclass
class SheetBook:
    """A workbook that is being written; the same cells give the same bytes."""

    title: str
    author: str
    look: Mapping[str, Any] = field(default_factory=dict)
    """How every cell looks, where it says nothing else."""
    for_paper: bool = False
    """Whether a share (%) is a percentage rather than a figure, and figures keep off the edge."""

    def __post_init__(self) -> None:
        """Open it."""
        self._out = io.BytesIO()
        self._book = Workbook(self._out, _OPTIONS)
        self._book.set_properties({"title": self.title, "author": self.author, "created": _EPOCH})
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}

    def add(self, name: str) -> SheetWriter:
        """Return the writer of a new sheet of that name."""
        return SheetWriter(self, self._book.add_worksheet(name))

    def format(self, look: Look) -> Format:
        """Return one format for each look, made once."""
        key = tuple(sorted({**self.look, **look}.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(dict(key))
        return self._formats[key]

    def close(self) -> bytes:
        """Return the file."""
        self._book.close()
        return self._out.getvalue()


class SheetWriter:
    """Writes one sheet; `sheet` is XlsxWriter's own, for what concerns it as a whole."""

    def __init__(self, book: SheetBook, sheet: Worksheet) -> None:
        self._book, self.sheet = book, sheet

    def rows(
        self,
        table: Table,
        first: int,
        body: Look,
        total: Look,
        columns: Mapping[int, Look] = MappingProxyType({}),
    ) -> None:
        """Write a table's rows from row `first` (counted from 0) on.

        All look like `body`, the total like `total` too, and a column as `columns` has it.
        """
        shown = [places(table, number) for number in range(len(table.columns))]
        last = len(table.rows) - 1 if table.has_total else -1
        for number, cells in enumerate(table.rows):
            row_look = {**body, **total} if number == last else body
            for at, (cell, column) in enumerate(zip(cells, table.columns, strict=True)):
                look = {**row_look, **columns[at]} if at in columns else row_look
                if isinstance(cell, (int, Decimal)):
                    self._figure((first + number, at), cell, column, shown[at], look)
                else:
                    self._words((first + number, at), cell, column, look)

    def text(self, row: int, column: int, text: str, look: Look) -> None:
        """Write a text as it is; what is too long for a cell is cut and says so."""
        text = _whole_characters(text)
        if looks_like_formula(text):
            look = {**look, "quote_prefix": True}
        if len(text.encode("utf-16-le")) > 2 * MAX_TEXT:
            end = words()["cut"]
            room = 2 * (MAX_TEXT - len(end))
            text = text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + end
        self.sheet.write_string(row, column, text, self._book.format(look))

    def link(self, row: int, column: int, text: str, sheet: str, look: Look) -> None:
        """Write a text that leads to the top of another sheet of the workbook."""
        quoted = sheet.replace("'", "''")
        form = self._book.format({**look, **_LINK})
        self.sheet.write_url(row, column, f"internal:'{quoted}'!A1", form, text)

    def _words(self, place: tuple[int, int], cell: str | Gap, about: Column, look: Look) -> None:
        if isinstance(cell, Gap):
            side = "right" if about.is_figure else "left"
            self.text(*place, str(cell), {**look, **_GREY, "align": side})
        elif about.is_date and (day := _day(cell)):
            form = self._book.format({**look, "num_format": "yyyy-mm-dd", "align": "right"})
            self.sheet.write_datetime(*place, day, form)
        elif about.is_address and _is_whole(cell) and place[0] <= _MOST_LINKS:
            form = self._book.format({**look, **_LINK})
            self.sheet.write_url(*place, cell, form, cell)
        else:
            self.text(*place, cell, look)

    def _figure(
        self, place: tuple[int, int], cell: int | Decimal, about: Column, shown: int, look: Look
    ) -> None:
        """A column's figures show the same places, unless they are of several units."""
        shown = shown if about.unit else decimals(cell)
        form = "#,##0" + (f".{'0' * shown}" if shown else "")
        if self._book.for_paper and about.unit == "%":
            cell, form = Decimal(cell) / 100, f"{form}%"
        form += "_ " if self._book.for_paper else ""
        self.sheet.write_number(*place, cell, self._book.format({**look, "num_format": form}))


def _is_whole(address: str) -> bool:
    """Whether a spreadsheet can follow an address: only one with the site's own before it."""
    return address.startswith(("https://", "http://")) and len(address) <= _LONGEST_LINK


def _day(text: str) -> date | None:
    """The day that a cell of a column of days means, if a spreadsheet knows it."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year >= _FIRST_YEAR else None


def _whole_characters(text: str) -> str:
    """Return a text in which half a character is the mark of one that cannot be shown."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
