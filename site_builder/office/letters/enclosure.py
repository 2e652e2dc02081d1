"""What goes with a letter, on a page of its own: a table whose heading is repeated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from site_builder.office.title_lines import width_of
from site_builder.office.word.grid import leave_grid
from site_builder.office.word.paper import TYPE_AREA, set_typeface
from site_builder.office.word.table_format import keep_row_whole, repeat_heading
from site_builder.office.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.table import _Cell, _Row

    from site_builder.status.letter import Enclosure

_SMALL = Pt(12)
_LINE = Pt(18)
TITLE_LINE = Pt(34)
"""Of 二号."""
_ROOM = Pt(3)
"""Above and below what stands in a cell."""
_LONGEST = 24
"""字 of a cell beyond which it asks for no wider column."""
_SHORTEST = 4


def add_enclosure(paper: Document, enclosure: Enclosure) -> None:
    """Add the enclosure: its name at the top left, its title, and its rows in a table."""
    name = paper.add_paragraph(style="Heading 1")
    name.paragraph_format.page_break_before = True
    name.add_run(words()["enclosure"])
    title = paper.add_paragraph(style="Title")
    title.paragraph_format.space_before = title.paragraph_format.space_after = _LINE
    title.add_run(enclosure.title)
    leave_grid(title, TITLE_LINE)
    table: Any = paper.add_table(0, len(enclosure.headings))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    widths = column_widths([enclosure.headings, *enclosure.rows])
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    _add_row(table.add_row(), enclosure.headings, widths, is_heading=True)
    for row in enclosure.rows:
        _add_row(table.add_row(), row, widths)
    if enclosure.more:
        paper.add_paragraph(enclosure.more).paragraph_format.space_before = _LINE


def column_widths(rows: Sequence[Sequence[str]]) -> list[float]:
    """Return the widths of columns in mm: they share the page as their longest cells ask."""
    wanted = [
        min(max(*(width_of(cell) for cell in column), _SHORTEST), _LONGEST)
        for column in zip(*rows, strict=True)
    ]
    return [TYPE_AREA.mm * width / sum(wanted) for width in wanted]


def _add_row(
    row: _Row, texts: Sequence[str], widths: Sequence[float], *, is_heading: bool = False
) -> None:
    keep_row_whole(row)
    if is_heading:
        repeat_heading(row)
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Mm(width)
        _write(cell, text, is_heading=is_heading)


def _write(cell: _Cell, text: str, *, is_heading: bool) -> None:
    paragraph = cell.paragraphs[0]
    form = paragraph.paragraph_format
    leave_grid(paragraph, _LINE)
    form.space_before = form.space_after = _ROOM
    if is_heading:
        form.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.font.size = _SMALL
    role = "heading" if is_heading else "body"
    set_typeface(run.element.get_or_add_rPr(), role)
