"""`letter_file`: a letter as a Word file in the form of an official letter (GB/T 9704)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from site_builder.office.letters.enclosure import TITLE_LINE, add_enclosure
from site_builder.office.title_lines import width_of
from site_builder.office.word.grid import leave_grid
from site_builder.office.word.page_numbers import number_pages
from site_builder.office.word.paper import SIZE, as_bytes, new_paper
from site_builder.office.word.title import add_title
from site_builder.status.letter import LetterPart

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document
    from docx.text.paragraph import Paragraph as DocxParagraph

    from site_builder.status.letter import Letter, LetterParagraph

_LINE = 27.5
"""字 of 三号 on a line."""
_LEFT = WD_ALIGN_PARAGRAPH.LEFT
_LONG_WORD = re.compile("[!-~]{12,}|[!-~]+ [!-~]")
"""An address or a command: a line before it is not spread out."""
_AFTER_DAY = 4
"""字 that stay free to the right of the date."""
_STYLES = {LetterPart.HEADING: "Heading 1"}
_INDENTED = frozenset(
    (LetterPart.BODY, LetterPart.HEADING, LetterPart.ITEM, LetterPart.CLOSING, LetterPart.ENCLOSURE)
)


def letter_file(letter: Letter, day: date) -> bytes:
    """Return the Word file of a letter of that day: the same bytes for the same letter."""
    office = letter.told(LetterPart.OFFICE)
    title = letter.told(LetterPart.MARK) + letter.told(LetterPart.TITLE)
    paper = new_paper(title, office, day)
    number_pages(paper)
    for paragraph in letter.paragraphs:
        if paragraph.kind is not LetterPart.MARK:
            _add(paper, paragraph, letter)
    if letter.enclosure:
        add_enclosure(paper, letter.enclosure)
    return as_bytes(paper)


def _add(paper: Document, told: LetterParagraph, letter: Letter) -> None:
    if told.kind is LetterPart.TITLE:
        title = add_title(paper, [letter.told(LetterPart.MARK) + told.text])
        leave_grid(title, TITLE_LINE)
        title.paragraph_format.space_after = SIZE
        return
    added = paper.add_paragraph(style=_STYLES.get(told.kind))
    form = added.paragraph_format
    added.add_run(_numbered(told))
    if told.kind is LetterPart.ORIGIN:
        form.alignment = WD_ALIGN_PARAGRAPH.CENTER
        form.space_after = SIZE
    elif told.kind in _INDENTED:
        form.first_line_indent = SIZE * 2
        form.alignment = _LEFT if _LONG_WORD.search(told.text) else WD_ALIGN_PARAGRAPH.JUSTIFY
    elif told.kind in {LetterPart.OFFICE, LetterPart.DAY}:
        _sign(added, letter)
    form.keep_with_next = told.kind in {
        LetterPart.HEADING,
        LetterPart.CLOSING,
        LetterPart.ENCLOSURE,
        LetterPart.OFFICE,
    }
    if told.kind in {LetterPart.ENCLOSURE, LetterPart.OFFICE}:
        form.space_before = SIZE * 2


def _numbered(told: LetterParagraph) -> str:
    if not told.number:
        return told.text
    return f"{told.number}{'、' if told.kind is LetterPart.HEADING else '.'}{told.text}"


def _sign(paragraph: DocxParagraph, letter: Letter) -> None:
    """Centre the office above the date, in a field that ends four characters from the right."""
    form = paragraph.paragraph_format
    field = max(width_of(letter.told(kind)) for kind in (LetterPart.OFFICE, LetterPart.DAY)) + 2
    form.alignment = WD_ALIGN_PARAGRAPH.CENTER
    form.right_indent = Pt(SIZE.pt * _AFTER_DAY)
    form.left_indent = Pt(SIZE.pt * max(0.0, _LINE - _AFTER_DAY - field))
