"""Word files: page, grid, typefaces of both scripts, and the same bytes twice."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml.ns import qn

from site_builder.office.word.paper import as_bytes, new_paper

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument


def made() -> bytes:
    paper = new_paper("总结报告", "某某市科协", date(2022, 10, 20))
    paper.add_paragraph("标题", style="Title")
    paper.add_paragraph("正文，“引号”。")
    return as_bytes(paper)


def read() -> DocxDocument:
    return Document(io.BytesIO(made()))


def test_the_same_content_has_the_same_bytes() -> None:
    assert made() == made()


def test_the_page_is_that_of_an_official_paper() -> None:
    section = read().sections[0]
    sides = (section.page_width, section.page_height)
    assert [round(side.mm) for side in sides if side] == [210, 297]
    grid = section._sectPr.find(qn("w:docGrid"))  # noqa: SLF001 - the library has no word for it
    assert grid.get(qn("w:linePitch")) == "579"


def test_chinese_is_justified_and_its_marks_stay_in_the_type_area() -> None:
    """LibreOffice takes the value the other way round; without it, marks hang in the margin."""
    form = read().styles["Normal"].element.pPr
    assert form.find(qn("w:overflowPunct")).get(qn("w:val")) == "1"
    assert form.find(qn("w:jc")).get(qn("w:val")) == "both"
    names = [child.tag for child in form]
    assert names.index(qn("w:overflowPunct")) < names.index(qn("w:spacing"))


def test_marks_are_compressed_as_chinese_has_them() -> None:
    settings = read().settings.element
    spacing = settings.find(qn("w:characterSpacingControl"))
    assert spacing.get(qn("w:val")) == "compressPunctuation"
    assert settings.find(qn("w:themeFontLang")).get(qn("w:eastAsia")) == "zh-CN"


def test_both_scripts_have_the_typeface() -> None:
    fonts = read().styles["Normal"].element.rPr.find(qn("w:rFonts"))
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia")} == {"仿宋"}
