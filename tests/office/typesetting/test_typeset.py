"""PDFs: what others wrote is never markup, bytes repeat, and a missing character is named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from site_builder.office.typesetting.glyphs import GlyphError
from site_builder.office.typesetting.typeset import Paper, missing_characters, typeset

PROBE = (Path(__file__).parent / "probe.typ").read_bytes()
DAY = date(2022, 10, 20)


def probe(*texts: str, title: str = "某某市“基层科普行动计划”实施情况总结报告") -> Paper:
    return Paper("probe.typ", title, "示例", DAY, {"texts": texts}, {"probe.typ": PROBE})


def words_of(pdf: bytes) -> str:
    """Return the text that a reader copies from a PDF, without spaces and line ends."""
    pages = pypdfium2.PdfDocument(pdf)
    told = "".join(page.get_textpage().get_text_range() for page in pages)
    return "".join(told.replace("\ufffe", "").split())


@pytest.mark.parametrize(
    "text",
    [
        '#read("/etc/passwd")', "*粗* _斜_ `代码`", "= 不是标题", "$x^2$", "<标签> @引用", "\\#",
        "// 不是注释", '#eval("1+1")', "#{1+1}", "[方括号]", "瀍河、浉河、㙍、𠅤",
    ],
)  # fmt: skip
def test_what_somebody_wrote_is_no_markup(text: str) -> None:
    assert "".join(text.split()) in words_of(typeset(probe(text)))


def test_the_same_paper_has_the_same_bytes() -> None:
    paper = probe("一段话，有“引号”。")
    first = typeset(paper)
    assert first == typeset(paper)
    assert b"pdfaid:part>2<" in first
    assert b"pdfuaid:part>1<" in first


def test_a_character_that_no_font_has_is_named_with_its_text() -> None:
    with pytest.raises(GlyphError) as caught:
        typeset(probe("好的", "姓\ue000的人，在\U000f0001村", "也\U0010fff0"))
    assert caught.value.characters == "\ue000\U000f0001\U0010fff0"
    told = str(caught.value)
    assert "“姓\ue000的人，在\U000f0001村”" in told
    assert "U+E000" in told
    assert "U+F0001" in told


def test_characters_are_read_from_a_report() -> None:
    report = (
        'error: PDF/A-2a, PDF/UA-1 error: the text `"\\u{e000}"` could not be displayed with font\n'
        'error: the text `"㐀"` could not be displayed with any font\n'
        'error: the text `"\\u{e000}"` could not be displayed with font'
    )
    assert missing_characters(report) == "\ue000㐀"
    assert missing_characters("error: unknown variable: x") == ""


def test_a_title_leaves_no_lone_character() -> None:
    """The title is 21 字 long and a line holds 20: without care its last line is 告 alone."""
    page = pypdfium2.PdfDocument(typeset(probe("正文")))[0].get_textpage()
    lines = page.get_text_range().splitlines()
    assert [len(line) for line in lines[:2]] == [11, 10]


@pytest.mark.parametrize("text", ["零\ufeff宽", "\ufeff开头"])
def test_the_mark_of_a_texts_beginning_is_left_out(text: str) -> None:
    assert text.replace("\ufeff", "") in words_of(typeset(probe(text)))


@pytest.mark.parametrize("character", ["\x00", "\x01", "\ufffe", "\uffff"])
def test_what_is_no_character_is_told(character: str) -> None:
    with pytest.raises(GlyphError) as caught:
        typeset(probe(f"甲{character}乙"))
    assert caught.value.characters == character
