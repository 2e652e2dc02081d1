"""XLSX: a workbook of tables after a first sheet that says what they are.

The same tables give the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.export.sheet import sheet_names, widths
from site_builder.export.sheet_writer import BODY, HEAD, TOTAL, SheetBook
from site_builder.export.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.aggregate.table import Table
    from site_builder.export.provenance import Provenance
    from site_builder.export.sheet_writer import SheetWriter

_ABOUT_WIDTHS = (14, 10, 48, 60)


def render_workbook(title: str, tables: Sequence[Table], origin: Provenance) -> bytes:
    """Return the workbook: a sheet that says what it holds, then a sheet a table."""
    book = SheetBook(title, origin.source)
    names = sheet_names(words()["about"], tables)
    _about(book.add(words()["about"]), title, tables, names, origin)
    for name, table in zip(names, tables, strict=True):
        _table(book.add(name), table)
    return book.close()


def facts_of(origin: Provenance) -> list[tuple[str, str]]:
    """Return what every workbook says of itself: source, day, licence, what a gap means."""
    w = words()
    return [
        (w["source"], origin.source),
        (w["as_of"], w["day"].format(day=origin.as_of)),
        (w["licence"], f"{origin.licence} {origin.licence_url}".strip()),
        (w["gaps"], w["gaps_text"]),
    ]


def _about(
    writer: SheetWriter,
    title: str,
    tables: Sequence[Table],
    names: Sequence[str],
    origin: Provenance,
) -> None:
    """What the workbook is, and the list of sheets with their bases."""
    facts = facts_of(origin)
    writer.text(0, 0, title, {"bold": True, "font_size": 14})
    for row, (label, text) in enumerate(facts, 2):
        writer.text(row, 0, label, {"bold": True})
        writer.text(row, 1, text, {})
    start = len(facts) + 3
    for column, key in enumerate(("sheet", "number", "title", "base")):
        writer.text(start, column, words()[key], HEAD)
    for row, (name, table) in enumerate(zip(names, tables, strict=True), start + 1):
        for column, text in enumerate((name, table.number, table.title, table.base)):
            writer.text(row, column, text, BODY)
    for column, width in enumerate(_ABOUT_WIDTHS):
        writer.sheet.set_column(column, column, width)


def _table(writer: SheetWriter, table: Table) -> None:
    """Head, rows and total; the head and the first column stay where they are."""
    for column, (width, about) in enumerate(zip(widths(table), table.columns, strict=True)):
        writer.sheet.set_column(column, column, width)
        writer.text(0, column, about.heading, HEAD)
    writer.rows(table, 1, BODY, TOTAL)
    writer.sheet.freeze_panes(1, 1)
    if not table.has_total and table.rows:
        writer.sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
