"""The workbook itself: contents that lead to the sheets, and sheets that are fit to print."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from site_builder.export.sheet import unique_names
from site_builder.export.sheet_writer import HEAD, SheetBook
from site_builder.export.words import words as export_words
from site_builder.export.xlsx import facts_of
from site_builder.office.words import typeface_roles
from site_builder.office.workbook.page_widths import page_widths
from site_builder.office.workbook.parted_rows import numbered
from site_builder.office.workbook.text_lines import height_of, lines_of
from site_builder.office.workbook.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.aggregate.table import Cell, Table
    from site_builder.export.provenance import Provenance
    from site_builder.export.sheet_writer import Look, SheetWriter
    from site_builder.office.workbook.office_sheet import OfficeSheet

_A4 = 9
_SIZE = 11
"""Points."""
_CENTRED: Look = {"align": "center", "valign": "vcenter"}
_TITLE: Look = {
    "font_size": 16,
    "align": "center",
    "valign": "vcenter",
    "text_wrap": True,
}
_NOTE: Look = {"text_wrap": True, "valign": "vcenter"}
_WARNING: Look = {"bold": True, "font_color": "#9C1C1C", "text_wrap": True, **_CENTRED}
_HEAD: Look = {**HEAD, "border": 1, **_CENTRED}
_BODY: Look = {"text_wrap": True, "valign": "vcenter", "border": 1}
_TOTAL: Look = {"bold": True, "bg_color": "#F3F6F6"}
_ROWS_ABOVE = 2
"""A table's title and its base."""
_NUMBER = 6
"""The width of the column of numbers, in letters."""
_CONTENTS = (34, 42, 70)
"""Widths of the contents' columns, in letters."""


@dataclass(frozen=True)
class WorkbookCover:
    """What the first sheet and every page say of a workbook."""

    title: str
    use: str
    origin: Provenance
    warning: str = ""
    """Who must not see it, in a sentence."""
    mark: str = ""
    """The same in a word, for every page."""


def write_book(cover: WorkbookCover, sheets: Sequence[OfficeSheet]) -> bytes:
    """Return the XLSX; the same sheets give the same bytes."""
    look = {**_face("plain"), "font_size": _SIZE}
    book = SheetBook(cover.title, cover.origin.source, look, for_paper=True)
    contents = words()["contents"]
    names = unique_names(contents, [sheet.tab for sheet in sheets])
    _write_contents(book.add(contents), cover, sheets, names)
    for name, sheet in zip(names, sheets, strict=True):
        writer = book.add(name)
        _write_sheet(writer, sheet)
        _set_page(writer, cover)
    return book.close()


def _write_contents(
    writer: SheetWriter, cover: WorkbookCover, sheets: Sequence[OfficeSheet], names: Sequence[str]
) -> None:
    """What the workbook is, then the sheets by group, each with a link."""
    w, last = words(), len(_CONTENTS) - 1
    for column, width in enumerate(_CONTENTS):
        writer.sheet.set_column(column, column, width)
    _across(writer, 0, _CONTENTS, cover.title, {**_TITLE, **_face("heading")})
    row = 1
    if cover.warning:
        _across(writer, row, _CONTENTS, cover.warning, _WARNING)
        row += 1
    for label, text in (*facts_of(cover.origin)[:2], (w["use"], cover.use), _gaps()):
        _across(writer, row, _CONTENTS[1:], text, _NOTE, first=1)
        writer.text(row, 0, label, {"bold": True, "valign": "top"})
        row += 1
    row += 1
    for column, key in enumerate(("contents_sheet", "contents_title", "contents_base")):
        writer.text(row, column, w[key], _HEAD)
    writer.sheet.repeat_rows(row)
    for group, members in groupby(zip(names, sheets, strict=True), lambda pair: pair[1].group):
        row += 1
        _across(writer, row, _CONTENTS, w[group], {**_BODY, **_TOTAL})
        for name, sheet in members:
            row += 1
            writer.link(row, 0, name, name, _BODY)
            writer.text(row, 1, sheet.heading, _BODY)
            writer.text(row, 2, sheet.table.base, _BODY)
            _set_height(writer, row, (name, sheet.heading, sheet.table.base), _CONTENTS)
    writer.sheet.print_area(0, 0, row, last)
    _set_page(writer, cover)


def _face(role: str) -> Look:
    """Return the typeface of a role in the office's papers."""
    return {"font_name": typeface_roles()[role]["name"]}


def _gaps() -> tuple[str, str]:
    return export_words()["gaps"], export_words()["gaps_text"]


def _write_sheet(writer: SheetWriter, sheet: OfficeSheet) -> None:
    """Title, base, head, rows; the head stays on the screen and stands on every page."""
    table, keys = sheet.table, sheet.keys
    widths, body = page_widths(table, sheet.unprinted), _BODY
    if not table.has_total:
        widths = page_widths(table, sheet.unprinted, _NUMBER)
        table, keys = numbered(table, widths, keys), keys + 1
        widths, body = [_NUMBER, *widths], {**_BODY, "valign": "top"}
    headings = [c.label if c.unit == "%" else c.heading for c in table.columns]
    for column, (width, heading) in enumerate(zip(widths, headings, strict=True)):
        writer.sheet.set_column(column, column, width)
        writer.text(_ROWS_ABOVE, column, heading, _HEAD)
    printed = len(widths) - sheet.unprinted
    _across(writer, 0, widths[:printed], sheet.heading, {**_TITLE, **_face("heading")})
    _across(writer, 1, widths[:printed], table.base, _NOTE)
    writer.link(0, printed, words()["back"], words()["contents"], {})
    writer.rows(
        table, _ROWS_ABOVE + 1, body, _TOTAL, {} if table.has_total else {0: {"align": "center"}}
    )
    for row, cells in enumerate([headings, *table.rows], _ROWS_ABOVE):
        _set_height(writer, row, cells[:printed], widths)
    _set_table(writer, table, keys, printed - 1)


def _set_table(writer: SheetWriter, table: Table, keys: int, printed: int) -> None:
    """Fix the head on the screen and on paper, let lists be filtered, print what is for paper."""
    last = _ROWS_ABOVE + len(table.rows)
    writer.sheet.freeze_panes(_ROWS_ABOVE + 1, keys)
    writer.sheet.repeat_rows(_ROWS_ABOVE)
    writer.sheet.print_area(0, 0, last, printed)
    if not table.has_total and table.rows:
        writer.sheet.autofilter(_ROWS_ABOVE, 0, last, len(table.columns) - 1)


def _set_page(writer: SheetWriter, cover: WorkbookCover) -> None:
    """A4 across, as wide as the page, with who may see it, page and day at the foot."""
    sheet, day = writer.sheet, words()["day"].format(day=cover.origin.as_of)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.set_margins(left=0.5, right=0.5, top=0.75, bottom=0.75)
    sheet.set_header(f"&L&9 {_plain(cover.title)}&R&9 &A", {"margin": 0.35})
    sheet.set_footer(f"&L&9 {_plain(cover.mark)}&C&9 {words()['page']}&R&9 {day}", {"margin": 0.35})


def _plain(text: str) -> str:
    """Return a text in which a page's head or foot finds no code."""
    return text.replace("&", "&&")


def _across(  # noqa: PLR0913 - where, what, how
    writer: SheetWriter, row: int, widths: Sequence[int], text: str, look: Look, *, first: int = 0
) -> None:
    """Write a text over several columns, in a row that is high enough for it."""
    if len(widths) > 1:
        writer.sheet.merge_range(row, first, row, first + len(widths) - 1, "")
    writer.text(row, first, text, look)
    size = look.get("font_size", _SIZE) / _SIZE
    lines = lines_of(text, int(sum(widths) / size))
    writer.sheet.set_row(row, height_of(lines) * size)


def _set_height(
    writer: SheetWriter, row: int, cells: Sequence[Cell], widths: Sequence[int]
) -> None:
    """Make a row as high as its longest text needs; not every program does so by itself."""
    texts = ((c, w) for c, w in zip(cells, widths, strict=False) if isinstance(c, str))
    lines = max((lines_of(text, width) for text, width in texts), default=1)
    writer.sheet.set_row(row, height_of(lines))
