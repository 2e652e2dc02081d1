"""Points: what a case lists, and how its paragraphs begin."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafting import demonstrated
from making import good

from site_builder.office.patterns.points import first_sentence, points
from site_builder.read.markdown import Section

PRACTICE = "二、主要做法"


def leads(body: str) -> list[tuple[str, str]]:
    case = replace(good().cases[0], replicable=(), sections=(Section(PRACTICE, body, 1),))
    return [(p.lead, p.detail) for p in points(case, PRACTICE)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("**先挖坑。** 山药往下扎1米多。看土也得挖。", [("先挖坑。", "山药往下扎1米多。")]),
        ("### 投豆子\n\n墙上挂10只罐。每只一题。", [("投豆子", "墙上挂10只罐。")]),
        ("### 投豆子\n\n**一户一颗。** 黄豆。", [("投豆子", ""), ("一户一颗。", "黄豆。")]),
        ("**卡**\n\n28张。过塑。", [("卡", "28张。")]),
        ("**卡**\n\n**箱**\n\n8只。", [("卡", ""), ("箱", "8只。")]),
        ("### 最后", [("最后", "")]),
        ("没有加粗的一段。", []),
        ("中间**加粗**的一段。", []),
        ("- 列表里的一项", []),
        ("", []),
    ],
)
def test_paragraphs_that_begin_with_a_point(body: str, found: list[tuple[str, str]]) -> None:
    assert leads(body) == found


def test_only_the_section_that_tells_what_was_done_has_points() -> None:
    case = replace(
        good().cases[0], replicable=("一条", "两条"), sections=(Section("三、", "**甲。** 乙", 1),)
    )
    assert [p.text for p in points(case, PRACTICE)] == ["一条", "两条"]


def test_a_point_is_printed_with_a_mark_between_its_parts() -> None:
    texts = [p.text for case in demonstrated().cases for p in points(case, PRACTICE)]
    assert "卡：28张症状卡，扑克牌大小，过塑，打孔串绳，挂在棚门口。" in texts
    assert "先挖坑。山药往下扎1米多，看土也得挖这么深。" in texts


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("甲。乙。", "甲。"),
        ("甲！乙", "甲！"),
        ("没有句号", "没有句号"),
        ("", ""),
        ("甲\n乙", "甲"),
    ],
)
def test_a_first_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first
