"""Page numbers of a Word file: — 1 —, 四号宋体, at the outer edge (GB/T 9704, 7.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from site_builder.office.word.paper import set_typeface
from site_builder.office.words import typeface_roles

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import _Footer
    from docx.text.run import Run

_SIZE = Pt(14)
_RIGHT, _LEFT = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT


def number_pages(paper: Document) -> None:
    """Number the pages: odd ones at the right, even ones at the left, a 字 from the edge."""
    paper.settings.odd_and_even_pages_header_footer = True
    for section in paper.sections:
        _number(section.footer, _RIGHT)
        _number(section.even_page_footer, _LEFT)


def _number(footer: _Footer, side: WD_ALIGN_PARAGRAPH) -> None:
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    form = paragraph.paragraph_format
    form.alignment = side
    form.left_indent = form.right_indent = _SIZE
    for text in ("— ", "", " —"):
        run = paragraph.add_run(text)
        run.font.size = _SIZE
        set_typeface(run._r.get_or_add_rPr(), typeface_roles()["plain"]["name"])  # noqa: SLF001 - the library has no word for it
        if not text:
            _add_number(run)


def _add_number(run: Run) -> None:
    """Make a run the number of its page."""
    for kind in ("begin", "", "end"):
        element: Any = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = "PAGE"
        run._r.append(element)  # noqa: SLF001 - as above
