"""Quotes are put around texts, and around nothing that may be meant otherwise."""

from __future__ import annotations

import pytest
from fixing import fixed, fixed_file, spoilt, value_of

OLD = "problems: 项目资金拨付较晚，建议提前下达年度计划。"


@pytest.mark.parametrize(
    "text",
    [
        "*重点",
        "- 资金晚",
        "两点: 资金晚",
        "{{x}}",
        "[重要] 资金晚",
        "@各单位",
        "%5",
        "`x`",
        '"资金"晚',
        "& 与",
        ">90%的展品",
        ">5",
        ">=3件",
        "> 90%的展品",
        "|展品",
        "|5",
        ",展品",
        "]展品",
        "}展品",
        "? 展品",
        "'资金'晚",
        "\"a\" 和 'b': c",
    ],
)
def test_the_text_is_as_it_was_typed(text: str) -> None:
    line = fixed(OLD, f"problems: {text}")
    assert value_of(line.encode()) == {"problems": text}


@pytest.mark.parametrize(
    "text",
    [
        "*重点 # 待核对",
        "*重点\n  第二行",
        "*重点\n  # 说明\n  第二行",
        "*重点\n第二行：没有来源",
        ">5\n  # 说明\n  第二行",
        "|2\n第二行：没有来源",
        ">-\n第二行：没有来源",
        "@|-",
        "**",
        "`|-`",
        ": 展品",
        ": |-",
        '"资金"#晚',
        '"资金"#3号楼',
        "'资金'#待核对",
        '"资金晚", "note": "甲"',
        "项目 guided: true",
        "*重点 note: 说明",
        "资金 # 待核对",
        "资金 #2022年的数待核对",
        "资金 #3号楼 # 待核对",
        '"“资金”晚’',
        '"资金”晚”',
        "\"资金晚'",
        "'资金晚\"",
        "'|-",
        '"D:\\new"',
        '"资金晚 # 待核对',
        '"资金晚"，',
        '""资金晚"',
        '"资金晚"\'',
        '%"资金晚"',
        '"项目资金拨付较晚，建议提前下达"计划',
        "- 一是资金\n  - 二是展品",
        "| 资金晚",
        "|- 资金晚",
        "> 资金晚",
        ">90%的展品\n  需要更换",
        "[?资金晚]",
        "#3号楼改造 # 待核对",
        "# 3号楼改造",
        "- 一是资金\n- 二是展品",
    ],
)
def test_what_may_mean_something_else_is_left(text: str) -> None:
    spoiled = spoilt(OLD, f"problems: {text}")
    done = fixed_file(spoiled.encode())
    assert done is None or done.after.decode() == spoiled


@pytest.mark.parametrize(
    ("slip", "line"),
    [
        ("资金 #3号楼改造", 'problems: "资金 #3号楼改造"'),
        ("#3号楼改造", 'problems: "#3号楼改造"'),
        ('"资金晚', 'problems: "资金晚"'),
        ("'资金晚", "problems: '资金晚'"),
        ('"资金晚”', 'problems: "资金晚"'),
        ('"“资金”晚”', 'problems: "“资金”晚"'),
        ("'资金晚’", "problems: '资金晚'"),
        ('"存在D:\\照片"', 'problems: "存在D:\\\\照片"'),
    ],
)
def test_other_slips(slip: str, line: str) -> None:
    assert fixed(OLD, f"problems: {slip}") == line


@pytest.mark.parametrize("slip", ["[B, D", "[B, D】", "[B,D"])
def test_a_bracket(slip: str) -> None:
    assert fixed("archive_forms: [B, D]", f"archive_forms: {slip}") == "  archive_forms: [B, D]"


def test_an_item_of_a_list() -> None:
    old = "    - 关于做好2021年基层科普行动计划项目实施工作的通知"
    assert fixed(old, "    - *关于做好工作的通知") == '    - "*关于做好工作的通知"'


def test_no_quotes_where_a_choice_or_number_belongs() -> None:
    assert fixed("organized_by: C", "organized_by: *C") == ""
    assert fixed("guided: true", "guided: - true") == ""
