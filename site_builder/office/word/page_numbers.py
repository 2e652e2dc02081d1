"""Page numbers of a Word file: — 1 —, 四号宋体, at the outer edge (GB/T 9704, 7.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from site_builder.office.word.paper import set_typeface

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import _Footer

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
        set_typeface(run.element.get_or_add_rPr(), "plain")
        if not text:
            run.element.extend(page_number())


def page_number() -> list[BaseOxmlElement]:
    """Return what a run holds that is the number of its page."""
    begin, told, end = (OxmlElement(f"w:{n}") for n in ("fldChar", "instrText", "fldChar"))
    begin.set(qn("w:fldCharType"), "begin")
    told.text = "PAGE"
    end.set(qn("w:fldCharType"), "end")
    return [begin, told, end]
