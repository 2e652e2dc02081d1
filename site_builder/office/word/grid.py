"""Paragraphs whose lines are not those of the page's grid: titles, and what stands in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.shared import Length
    from docx.text.paragraph import Paragraph

_AFTER = ("w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr")
"""What the standard has behind it."""


def leave_grid(paragraph: Paragraph, line: Length) -> None:
    """Make the lines of a paragraph exactly that high, wherever the grid has its own."""
    paragraph.paragraph_format.line_spacing = line
    snap = OxmlElement("w:snapToGrid")
    snap.set(qn("w:val"), "0")
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library has no word for it
    properties.insert_element_before(snap, *_AFTER)
