"""The form as a PDF: all that was answered is there, heads repeat, the code on the seal's page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
import zxingcpp
from form_sheets import UNITS, blank, live_contract, sheet
from making import fund

from site_builder.office.form.document import FormFiller, form_document
from site_builder.office.form.pdf import breakable, form_pdf
from site_builder.office.form.stems import width_of
from site_builder.office.stamp.stamp import stamp_of
from site_builder.office.typesetting.glyphs import GlyphError
from site_builder.office.typesetting.typeset import typeset

if TYPE_CHECKING:
    from site_builder.office.form.filling import UnitForm

DAY = date(2022, 10, 20)


def pdf(made: UnitForm, filler: FormFiller | None = None) -> bytes:
    return typeset(form_pdf(form_document(made, filler), DAY))


def pages(file: bytes) -> list[str]:
    """Return the text of each page without spaces and line ends."""
    told = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file)]
    return ["".join(text.translate(dict.fromkeys(map(ord, "\ufffe\u200b"))).split())
            for text in told]  # fmt: skip


def city(**answers: Any) -> UnitForm:
    return sheet(UNITS["city"], contract=live_contract(), **answers)


@pytest.mark.parametrize("kind", UNITS)
def test_each_kind_has_a_form_that_meets_the_standards(kind: str) -> None:
    file = pdf(blank(UNITS[kind], contract=live_contract()))
    assert b"pdfaid:part>2<" in file
    assert b"pdfuaid:part>1<" in file
    told = "".join(pages(file))
    for text in ("附件1", "填表人：", "联系方式：", "单位签章：", "年月日", "六、问题建议", "示例"):
        assert text in told
    assert "校验码" not in told


def test_the_same_answers_have_the_same_bytes() -> None:
    assert pdf(city(problems="问题")) == pdf(city(problems="问题"))


def test_who_fills_in_stands_on_the_paper() -> None:
    told = "".join(pages(pdf(city(), FormFiller("示例人员", "0371-60000000"))))
    assert "填表人：示例人员" in told
    assert "联系方式：0371-60000000" in told


def test_a_long_table_goes_on_under_its_head() -> None:
    rows = [fund("team", "1", f"第{n}个项目") for n in range(500)]
    told = pages(pdf(city(funds__own_use=rows)))
    holding = [text for text in told if "个项目" in text]
    assert len(holding) > 10
    assert all("承担单位或奖补支持对象" in text and "基层科普组织队伍" in text for text in holding)
    whole = "".join(told)
    assert [n for n in range(500) if f"第{n}个项目" not in whole] == []


@pytest.mark.parametrize(
    "text",
    ['#read("/etc/passwd")', "*粗*_斜_`码`", "$x^2$=1+1", "\\#[括号]<标签>@引", "瀍、浉、㙍、𠅤",
     "“（【引号】）”", "A" * 100, "一段\n\n二段"],
)  # fmt: skip
def test_what_was_answered_is_text(text: str) -> None:
    plain = "".join(text.split())
    row = {**fund("team", "1", text), "content": text}
    documents = {"institution__policy_issued": True, "institution__policy_documents": [text]}
    told = "".join(pages(pdf(city(problems=text, funds__own_use=[row], **documents))))
    assert told.count(plain) >= 4


def test_a_character_that_no_font_has_is_named() -> None:
    with pytest.raises(GlyphError, match=r"U\+E000"):
        pdf(city(problems="姓\ue000的人"))


def test_an_answer_of_several_pages_is_whole() -> None:
    told = "".join(pages(pdf(city(problems="很长的一段话。" * 700))))
    assert told.count("很") == 700


def test_the_code_stands_with_the_seal_and_its_short_form_on_each_page() -> None:
    made = city(problems="问题")
    assert made.survey
    stamp = stamp_of(made.survey, made.contract, made.reference.places.code)
    file = pdf(made)
    assert all(f"校验码{stamp.short}" in text for text in pages(file))
    document = pypdfium2.PdfDocument(file)
    last = document[len(document) - 1].render(scale=2).to_pil()
    assert [code.text for code in zxingcpp.read_barcodes(last)] == [stamp.payload]
    assert "单位签章：" in pages(file)[-1]


def test_the_seal_is_not_alone_on_a_page() -> None:
    """However long the part before the last one is, 六 is on the page of the seal."""
    for count in range(1, 60, 7):
        told = pages(pdf(city(results__effects="一行字。\n" * count, problems="问题在此")))
        assert "问题在此" in told[-1]


def test_long_words_alone_can_be_broken() -> None:
    assert breakable("短word") == "短word"
    assert breakable("a" * 13).split("\u200b") == ["a"] * 13


def test_short_answers_alone_stay_on_their_line() -> None:
    made = form_pdf(form_document(city(problems="一" * 30, decision__research=True)), DAY)
    blanks = [
        piece
        for block in [*made.content["blocks"], *made.content["last"]]
        for piece in block.get("pieces", ())
        if isinstance(piece, dict) and piece["paragraphs"]
    ]
    assert blanks
    assert all(b["short"] is (width_of("".join(b["paragraphs"])) <= 10) for b in blanks)
