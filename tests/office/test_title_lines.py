"""Lines of a title: behind a mark where both parts fit, else left to the typesetter."""

from __future__ import annotations

import pytest

from site_builder.office.title_lines import title_lines


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
