"""Page numbers of official papers: — 1 —, at the outer edge of odd and of even pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from site_builder.office.word.runs import add_run

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.text.paragraph import Paragraph as DocxParagraph

_SIZE = Pt(14)
"""四号."""
_EDGE = _SIZE
"""A character from the edge."""


def number_pages(paper: DocxDocument) -> None:
    """Number the pages of a paper."""
    paper.settings.odd_and_even_pages_header_footer = True
    for section in paper.sections:
        odd = section.footer.paragraphs[0]
        odd.alignment, odd.paragraph_format.right_indent = WD_ALIGN_PARAGRAPH.RIGHT, _EDGE
        even = section.even_page_footer.paragraphs[0]
        even.alignment, even.paragraph_format.left_indent = WD_ALIGN_PARAGRAPH.LEFT, _EDGE
        _number(odd)
        _number(even)


def _number(paragraph: DocxParagraph) -> None:
    for text in ("— ", "", " —"):
        run: Any = add_run(paragraph, text, role="plain")
        run.font.size = _SIZE
        if not text:
            field = OxmlElement("w:fldSimple")
            field.set(qn("w:instr"), "PAGE")
            run._r.addprevious(field)  # noqa: SLF001 - the library has no word for it
            field.append(run._r)  # noqa: SLF001 - as above
            run.text = "1"
