"""Lines of a title: behind a mark where both parts fit, else even, words whole, marks in place."""

from __future__ import annotations

import pytest

from site_builder.office.title_lines import PER_LINE, even_lines, title_lines, width_of


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("医师、教师、农技员“三师”进村联盟", ("医师、教师、农技员“三师”进村联盟",)),
        (
            "地铁站厅里的“科普书苑”：换乘十分钟的科普",
            ("地铁站厅里的“科普书苑”：", "换乘十分钟的科普"),
        ),
        (
            "把实验课开到山里去——一辆流动科技馆的一年四季",
            ("把实验课开到山里去", "——一辆流动科技馆的一年四季"),
        ),
        ("一，" + "二" * 13 + "，三三三三三三", ("一，" + "二" * 13 + "，", "三三三三三三")),
        (
            "某某市“基层科普行动计划”实施情况总结报告",
            ("某某市“基层科普行动计划”", "实施情况总结报告"),
        ),
        (
            "在某某县所做的“科普大篷车”（二期）的一年",
            ("在某某县所做的“科普大篷车”", "（二期）的一年"),
        ),
        ("题" * 20 + "：", ("题" * 20 + "：",)),
        ("题" * 60, ("题" * 60,)),
        ("", ("",)),
    ],
)  # fmt: skip
def test_a_title_is_broken_behind_a_mark(title: str, lines: tuple[str, ...]) -> None:
    assert title_lines(title) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("关于报送材料的提醒", ["关于报送材料的提醒"]),
        (
            "【示例】关于报送2021年实施情况总结材料的提醒",
            ["【示例】关于报送2021年", "实施情况总结材料的提醒"],
        ),
        ("", [""]),
    ],
)
def test_even_lines(text: str, lines: list[str]) -> None:
    assert even_lines(text) == lines


@pytest.mark.parametrize("length", range(1, 90, 7))
def test_lines_are_even_and_nothing_is_lost(length: int) -> None:
    text = ("关于“基层科普行动计划”（2021年）实施情况，总结材料的提醒" * 4)[:length]
    lines = even_lines(text)
    assert "".join(lines) == text
    assert all(width_of(line) <= PER_LINE for line in lines)
    assert not [line for line in lines if line[0] in "”），、" or line[-1] in "“（"]
    if len(lines) > 1:
        assert min(map(width_of, lines)) > PER_LINE / len(lines)


def test_a_word_longer_than_a_line_stays_whole() -> None:
    assert "a" * 60 in even_lines(f"关于{'a' * 60}的提醒")
