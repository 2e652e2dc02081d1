"""Runs of a Word paragraph: texts in a typeface, places to write, notes in the margin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Pt

from site_builder.office.word.paper import set_typeface

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.text.paragraph import Paragraph as DocxParagraph
    from docx.text.run import Run

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SMALL = Pt(9)


def plain(text: str) -> str:
    """Return a text without the characters that no XML may hold: most controls, half a pair."""
    return _ILLEGAL.sub("", text)


def add_run(paragraph: DocxParagraph, text: str, *, role: str = "", bold: bool = False) -> Run:
    """Add a text; `role` is that of its typeface, else it has the paragraph's."""
    run = paragraph.add_run(plain(text))
    if role:
        set_typeface(run.element.get_or_add_rPr(), role)
    if bold:
        run.bold = True
    return run


def mark_open(run: Run) -> None:
    """Highlight a place that somebody has still to write."""
    run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def add_note(paper: DocxDocument, run: Run, text: str) -> None:
    """Add a note in the margin, of the paper's author and day: Word's and LibreOffice's comment."""
    about = paper.core_properties
    note = paper.add_comment(run, plain(text), about.author, "")
    for told in note.paragraphs[0].runs:
        told.font.size = _SMALL
    note._comment_elm.date = about.created  # noqa: SLF001 - the library takes the hour of the day
