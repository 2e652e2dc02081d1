"""Page numbers of an official paper in Word: — 1 —, at the outer edge (GB/T 9704, 7.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from site_builder.office.word.paper import set_typeface
from site_builder.office.word.paragraphs import indent
from site_builder.office.words import typeface_roles

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.text.paragraph import Paragraph as WordParagraph

_SIZE = Pt(14)


def number_pages(paper: DocxDocument) -> None:
    """Number the pages of a Word file; odd pages to the right, even ones to the left."""
    paper.settings.odd_and_even_pages_header_footer = True
    for section in paper.sections:
        odd, even = section.footer, section.even_page_footer
        _number(odd.paragraphs[0], WD_ALIGN_PARAGRAPH.RIGHT)
        _number(even.paragraphs[0], WD_ALIGN_PARAGRAPH.LEFT)


def _number(paragraph: WordParagraph, side: WD_ALIGN_PARAGRAPH) -> None:
    paragraph.alignment = side
    is_left = side == WD_ALIGN_PARAGRAPH.LEFT
    indent(paragraph, left=int(is_left), right=int(not is_left))
    _add(paragraph, "— ")
    for kind in ("begin", None, "end"):
        part: Any = _add(paragraph, "")
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = "PAGE"
        part.append(mark)
    _add(paragraph, " —")


def _add(paragraph: WordParagraph, text: str) -> Any:
    run = paragraph.add_run(text)
    run.font.size = _SIZE
    element = run._r  # noqa: SLF001 - the library has no word for it
    set_typeface(element.get_or_add_rPr(), typeface_roles()["plain"]["name"])
    return element
