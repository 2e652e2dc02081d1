"""Runs and tables of prose in a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from site_builder.office.pictures import WIDEST_MM
from site_builder.office.prose.runs import BREAK
from site_builder.office.word.grid import AS_HIGH_AS_NEEDED, leave_grid
from site_builder.office.word.paper import set_typeface
from site_builder.office.word.paragraphs import add_link
from site_builder.office.word.table_format import keep_row_whole, repeat_heading, set_cell_margins

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.shared import Length
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as WordParagraph

    from site_builder.office.prose.blocks import ProseTable, Runs, TextRun

_SIZES = ((6, 12.0), (9, 10.5), (14, 9.0), (24, 6.0))
"""The more columns, the smaller the type, in points."""
_SMALLEST = 4.0


def write_runs(paragraph: WordParagraph, runs: Runs) -> None:
    """Add runs at the end of a paragraph."""
    for run in runs:
        if run.text == BREAK:
            paragraph.add_run().add_break()
        else:
            _write_run(paragraph, run)


def write_table(paper: DocxDocument, table: ProseTable) -> None:
    """Add a table whose heading is repeated on every page, and whose rows stay whole."""
    made = paper.add_table(0, len(table.head), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    set_cell_margins(made, Mm(1.5), Mm(1))
    size = Pt(next((size for most, size in _SIZES if len(table.head) <= most), _SMALLEST))
    widths = _widths(table, size)
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    heading = made.add_row()
    for cell, runs, width in zip(heading.cells, table.head, widths, strict=True):
        cell.width = width
        _write_cell(cell, runs, size, WD_ALIGN_PARAGRAPH.CENTER, "heading")
    repeat_heading(heading)
    for row in table.rows:
        added = made.add_row()
        if table.whole_rows:
            keep_row_whole(added)
        for cell, runs, is_figure, width in zip(
            added.cells, row, table.figures, widths, strict=True
        ):
            cell.width = width
            side = WD_ALIGN_PARAGRAPH.RIGHT if is_figure else WD_ALIGN_PARAGRAPH.LEFT
            _write_cell(cell, runs, size, side, "plain")


def _widths(table: ProseTable, size: Pt) -> list[Length]:
    """Return how wide columns are: as what stands in them asks, within the type area."""
    wanted = [(width + 1) * size.pt for width in table.widths]
    share = min(1.0, Mm(WIDEST_MM).pt / sum(wanted))
    return [Pt(one * share) for one in wanted]


def _write_cell(cell: _Cell, runs: Runs, size: Pt, side: WD_ALIGN_PARAGRAPH, role: str) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = side
    leave_grid(paragraph, AS_HIGH_AS_NEEDED)
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    write_runs(paragraph, runs)
    for run in paragraph.iter_inner_content():
        for part in getattr(run, "runs", (run,)):
            part.font.size = size
            set_typeface(part.element.get_or_add_rPr(), role)


def _write_run(paragraph: WordParagraph, run: TextRun) -> None:
    made = paragraph.add_run(run.text)
    font = made.font
    font.bold = True if {"strong", "em"} & set(run.marks) else None
    font.strike = True if "del" in run.marks else None
    if "sub" in run.marks:
        font.subscript = True
    if "sup" in run.marks:
        font.superscript = True
    if run.href:
        add_link(paragraph, made, run.href)
