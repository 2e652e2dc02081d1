"""Paragraphs: indents in 字 and for programs that do not count so, links, pictures' words."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from PIL import Image

from site_builder.office.word.paper import new_paper
from site_builder.office.word.paragraphs import add_link, add_picture, indent

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument


@pytest.fixture
def paper() -> DocxDocument:
    return new_paper("题目", "某某", date(2022, 10, 20))


def test_sides_that_are_not_named_stay(paper: DocxDocument) -> None:
    made = paper.add_paragraph()
    indent(made, first=2)
    indent(made, right=4)
    told = made.paragraph_format.element.pPr.ind
    assert dict(told.attrib) == {
        qn("w:firstLineChars"): "200", qn("w:firstLine"): "640",
        qn("w:rightChars"): "400", qn("w:right"): "1280",
    }  # fmt: skip


def test_no_indent_is_said_too(paper: DocxDocument) -> None:
    style = paper.styles["Caption"]
    indent(style, first=0, size=Pt(9))
    told = style.element.pPr.ind
    assert (told.get(qn("w:firstLineChars")), told.get(qn("w:firstLine"))) == ("0", "0")


def test_a_link_holds_its_run_and_leads_outside(paper: DocxDocument) -> None:
    made = paper.add_paragraph("见")
    add_link(made, made.add_run("网站"), "https://example.org/案例")
    (link,) = made.hyperlinks
    assert (link.text, link.address) == ("网站", "https://example.org/案例")


def test_a_picture_has_words_and_a_width(paper: DocxDocument) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (40, 20)).save(drawn, "PNG")
    add_picture(paper.add_paragraph().add_run(), drawn.getvalue(), 100.0, "两位老师在讲解")
    (shape,) = paper.inline_shapes
    assert shape.width == Mm(100)
    assert "两位老师在讲解" in paper.element.xml
