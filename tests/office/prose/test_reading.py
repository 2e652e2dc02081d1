"""Blocks: what the site shows of a text, and nothing of how it was written."""

from __future__ import annotations

import pytest

from site_builder.office.prose.blocks import (
    BlockQuote,
    CodeListing,
    Divider,
    Paragraph,
    ProseHeading,
    ProseList,
    TextRun,
)
from site_builder.office.prose.reading import prose_blocks


def paragraph(*told: str | TextRun) -> Paragraph:
    return Paragraph(tuple(TextRun(t) if isinstance(t, str) else t for t in told))


def heading(text: str, level: int) -> ProseHeading:
    return ProseHeading((TextRun(text),), level)


def test_stress_code_and_the_like_are_marks_of_runs() -> None:
    told = "前**重*点***`码`~~旧~~H<sub>2</sub>O<b>粗</b>"
    strong, both = TextRun("重", ("strong",)), TextRun("点", ("em", "strong"))
    code, old = TextRun("码", ("code",)), TextRun("旧", ("del",))
    small, bold = TextRun("2", ("sub",)), TextRun("粗", ("strong",))
    assert prose_blocks(told) == (paragraph("前", strong, both, code, old, "H", small, "O", bold),)


def test_a_tag_that_is_never_closed_reaches_as_far_as_on_the_site() -> None:
    first, second = prose_blocks("甲<b>乙\n\n丙")
    assert first == paragraph("甲", TextRun("乙", ("strong",)))
    assert second == paragraph(TextRun("丙", ("strong",)))


def test_lists_hold_blocks_and_count_from_where_they_say() -> None:
    (listed,) = prose_blocks("3. 甲\n   - 乙\n4. 丙")
    inner = ProseList(((paragraph("乙"),),), numbered=False)
    assert listed == ProseList(
        ((paragraph("甲"), inner), (paragraph("丙"),)), numbered=True, start=3
    )


def test_quotations_code_and_dividers() -> None:
    told = "> 甲\n>\n> - 乙\n\n```\n丙\n  丁\n```\n\n---"
    listed = ProseList(((paragraph("乙"),),), numbered=False)
    assert prose_blocks(told) == (
        BlockQuote((paragraph("甲"), listed)),
        CodeListing("丙\n  丁"),
        Divider(),
    )


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("#### 甲", [1]),
        ("### 甲\n\n#### 乙\n\n### 丙", [1, 2, 1]),
        ("> #### 甲\n\n#### 乙", [2]),
        ("# 甲\n\n###### 乙", [1, 2]),
    ],
)
def test_no_level_of_headings_is_left_out(text: str, levels: list[int]) -> None:
    """PDF/UA-1 (ISO 14289-1, 7.4.2) refuses a heading below one that is not there."""
    told = [b.level for b in prose_blocks(text) if isinstance(b, ProseHeading)]
    assert told == levels


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[科普网](https://example.cn/a)", "科普网（https://example.cn/a）"),
        ("[**科普**网](https://example.cn/a)", "科普网（https://example.cn/a）"),
        ("<https://example.cn/a>", "https://example.cn/a"),
        ("见 www.example.cn 。", "见 www.example.cn 。"),
        ("[https://example.cn](https://example.cn/)", "https://example.cn"),
        ("[申报表](附件/申报表.doc)", "申报表"),
    ],
)
def test_a_links_address_stands_behind_a_text_that_is_another(text: str, told: str) -> None:
    (block,) = prose_blocks(text)
    assert isinstance(block, Paragraph)
    assert "".join(run.text for run in block.runs) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("甲  乙", ["甲 乙"]),
        ("甲  \n乙", ["甲", "\n", "乙"]),
        ("甲 **乙**  **丙** ", ["甲 ", "乙", " ", "丙"]),
        ("<br>甲<br>", ["甲"]),
        ("甲<br> <br>", ["甲"]),
        ("甲&nbsp;&nbsp;乙", ["甲\u00a0\u00a0乙"]),
    ],
)
def test_blanks_are_those_that_a_browser_shows(text: str, told: list[str]) -> None:
    (block,) = prose_blocks(text)
    assert isinstance(block, Paragraph)
    assert [run.text for run in block.runs] == told


@pytest.mark.parametrize("text", ["", "<!-- 待补 -->", "<br>", "   "])
def test_nothing_shown_is_no_block(text: str) -> None:
    assert prose_blocks(text) == ()


def test_the_most_that_a_body_may_nest_is_read() -> None:
    deep = prose_blocks(">" * 23 + " 甲")
    for _ in range(23):
        (quote,) = deep
        assert isinstance(quote, BlockQuote)
        deep = quote.blocks
    assert deep == (paragraph("甲"),)
    (marked,) = prose_blocks("<b>" * 2000 + "甲")
    assert marked == paragraph(TextRun("甲", ("strong",)))
