"""A finished report: the same words in PDF and Word, in the form of an official paper."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn
from making import good, in_earnest
from paper_text import alternatives, pdf_text, site_text, squeezed, word_text
from PIL import Image

from site_builder.office.pictures import PrintedPicture
from site_builder.office.report_paper.content import ReportPaper, report_paper
from site_builder.office.report_paper.pdf import report_pdf
from site_builder.office.report_paper.word import report_word
from site_builder.office.typesetting.typeset import typeset
from site_builder.prose.html import render_prose
from site_builder.read.markdown import Section

if TYPE_CHECKING:
    from site_builder.model.prose import Report

CAME = date(2022, 4, 8)


def report() -> Report:
    return good().reports[0]


def made(told: Report, *, came: bool = True, demo: bool = True) -> ReportPaper:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "teal").save(out, "JPEG")
    printed = {
        p.path: PrintedPicture(f"pictures/{n}.jpg", out.getvalue(), 120.0)
        for n, p in enumerate(told.pictures)
    }
    reference = good().reference if demo else in_earnest().reference
    return report_paper(told, reference, {told.path: CAME} if came else {}, printed)


def test_both_say_what_the_site_says() -> None:
    paper = made(report())
    pdf, word = pdf_text(typeset(report_pdf(paper))), word_text(report_word(paper))
    for section in report().sections:
        html = render_prose(section.text)
        assert squeezed(section.heading) + site_text(html, marks=True) in pdf
        assert squeezed(section.heading) + site_text(html, marks=False) in word
    for told in (pdf, word):
        assert squeezed(report().title) in told
        assert f"（{report().unit.name}）" in told
        assert f"{report().unit.name}2022年4月8日" in told
        assert all(f"图{n}" in told for n in range(1, len(report().pictures) + 1))


def test_the_day_is_left_open_where_nobody_knows_it() -> None:
    paper = made(report(), came=False)
    for told in (pdf_text(typeset(report_pdf(paper))), word_text(report_word(paper))):
        assert f"{report().unit.name}年月日" in told


def test_only_a_demonstration_says_that_it_is_one() -> None:
    paper = made(report())
    for page in pypdfium2.PdfDocument(typeset(report_pdf(paper))):
        assert "【示例】" in page.get_textpage().get_text_range()
    document = Document(io.BytesIO(report_word(paper)))
    section = document.sections[0]
    headers = (section.header, section.even_page_header)
    assert [h.paragraphs[0].text for h in headers] == ["【示例】", "【示例】"]
    earnest = replace(report(), title="某市总结报告")
    assert "【示例】" not in pdf_text(typeset(report_pdf(made(earnest, demo=False))))


def test_pictures_have_their_words_in_both() -> None:
    first = good().cases[0].pictures[0]
    paper = made(replace(report(), pictures=(replace(first, alt="替代"),)))
    assert alternatives(typeset(report_pdf(paper))) == ["替代"]
    document = Document(io.BytesIO(report_word(paper)))
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == "替代"  # noqa: SLF001 - the library has no word for it


def test_the_same_report_has_the_same_bytes() -> None:
    paper = made(report())
    assert report_word(paper) == report_word(paper)
    assert typeset(report_pdf(paper)) == typeset(report_pdf(paper))


@pytest.mark.parametrize("rows", [0, 1, 500])
def test_a_long_table_has_its_heading_on_every_page(rows: int) -> None:
    text = "| 单位 | 数 |\n|---|---|\n" + "| 某县科协 | 12 |\n" * rows
    paper = made(replace(report(), sections=(Section("一、总体情况", text, 1),), pictures=()))
    pages = pypdfium2.PdfDocument(typeset(report_pdf(paper)))
    told = [page.get_textpage().get_text_range() for page in pages]
    assert sum(page.count("某县科协") for page in told) == rows
    assert all("单位" in page for page in told if "某县科协" in page)


def test_a_row_that_is_longer_than_a_page_goes_on() -> None:
    text = f"| 甲 | 乙 |\n|---|---|\n| {'长文字' * 2000} | 12 |"
    paper = made(replace(report(), sections=(Section("一、总体情况", text, 1),), pictures=()))
    assert pdf_text(typeset(report_pdf(paper))).count("长") == 2000


@pytest.mark.parametrize("pictures", [0, 1])
def test_the_signature_never_stands_alone(pictures: int) -> None:
    """GB/T 9704 (7.3.5.5) wants text on the page of the signature, whatever the length above."""
    for paragraphs in range(10, 22):
        text = "\n\n".join(["文字。" * 9] * paragraphs)
        told = replace(
            report(),
            sections=(Section("一、总体情况", text, 1),),
            pictures=report().pictures[:pictures],
        )
        pdf = pypdfium2.PdfDocument(typeset(report_pdf(made(told))))
        last = squeezed(pdf[len(pdf) - 1].get_textpage().get_text_range())
        assert report().unit.name in last
        assert "文字" in last or "图1" in last


def test_the_lines_of_a_title_in_word_are_as_far_apart_as_they_are_told() -> None:
    paper = Document(io.BytesIO(report_word(made(report()))))
    title: Any = paper.paragraphs[0]
    assert title.style.name == "Title"
    snap = title._p.pPr.find(qn("w:snapToGrid"))  # noqa: SLF001 - the library has no word for it
    assert snap.get(qn("w:val")) == "0"
