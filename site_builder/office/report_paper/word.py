"""A finished report as a Word file, to be corrected and stamped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from site_builder.office.prose.word import WordPlace, write_blocks
from site_builder.office.word.grid import leave_grid
from site_builder.office.word.page_numbers import number_pages
from site_builder.office.word.paper import LINE, as_bytes, new_paper
from site_builder.office.word.paragraphs import indent
from site_builder.office.word.title import add_title

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

    from site_builder.office.report_paper.content import ReportPaper

_TITLE_LINE = Pt(32)
_SIGNATURE = (2, 4)
"""字 between the unit's name, and the day, and the right edge (GB/T 9704, 7.3.5)."""


def report_word(report: ReportPaper) -> bytes:
    """Return the file: the same bytes for the same report."""
    paper = new_paper(report.title, report.unit, report.day)
    number_pages(paper)
    if report.mark:
        for section in paper.sections:
            for header in (section.header, section.even_page_header):
                header.paragraphs[0].text = report.mark
    _head(paper, report)
    place = WordPlace(paper, report.files)
    for heading, blocks in report.sections:
        indent(paper.add_heading(heading, 1), first=2)
        write_blocks(place, blocks)
    write_blocks(place, report.pictures)
    _sign(paper, report)
    return as_bytes(paper)


def _head(paper: DocxDocument, report: ReportPaper) -> None:
    leave_grid(add_title(paper, report.lines), _TITLE_LINE)
    byline = paper.add_paragraph(report.byline, style="Quote")
    byline.alignment = WD_ALIGN_PARAGRAPH.CENTER
    byline.paragraph_format.space_after = LINE


def _sign(paper: DocxDocument, report: ReportPaper) -> None:
    """Sign at the end, on one page with the last lines above."""
    if paper.paragraphs:
        paper.paragraphs[-1].paragraph_format.keep_with_next = True
    for text, room in zip((report.unit, report.signed), _SIGNATURE, strict=True):
        line = paper.add_paragraph(text)
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        line.paragraph_format.keep_with_next = text == report.unit
        line.paragraph_format.space_before = LINE if text == report.unit else Pt(0)
        indent(line, right=room)
