"""Lines that are not those of the page's grid: titles, small type, tables and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.shared import Length
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph as WordParagraph

_BEHIND = (
    "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc",
    "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId",
    "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
"""What the standard has behind it in a paragraph's properties (ISO/IEC 29500-1, CT_PPr)."""
AS_HIGH_AS_NEEDED = 1.0


def leave_grid(place: WordParagraph | ParagraphStyle, line: Length | float) -> None:
    """Give a paragraph, or a style, a line of its own height, or one as high as what stands in it.

    A length is exact, unless a rule was set before; `AS_HIGH_AS_NEEDED` is a multiple.
    """
    form = place.paragraph_format
    form.line_spacing = line
    snap = OxmlElement("w:snapToGrid")
    snap.set(qn("w:val"), "0")
    properties: Any = form.element
    properties.get_or_add_pPr().insert_element_before(snap, *_BEHIND)
