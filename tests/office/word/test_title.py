"""Titles of Word files: no line is left with a character or two."""

from __future__ import annotations

from datetime import date

import pytest

from site_builder.office.title_lines import title_lines
from site_builder.office.word.paper import new_paper
from site_builder.office.word.title import add_title


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("某某市科学技术协会总结报告", ["某某市科学技术协会总结报告"]),
        (
            "某某市某某县科学技术协会二〇二一年度总结报告",
            ["某某市某某县科学技术协", "会二〇二一年度总结报告"],
        ),
        (
            "某某市“基层科普行动计划”实施情况总结报告",
            ["某某市“基层科普行动计划”", "实施情况总结报告"],
        ),
        ("题" * 41, ["题" * 14, "题" * 14, "题" * 13]),
        ("甲\x00乙", ["甲乙"]),
    ],
)
def test_lines(title: str, lines: list[str]) -> None:
    paper = new_paper(title.replace("\x00", ""), "某某", date(2022, 10, 20))
    assert add_title(paper, title_lines(title)).text.split("\n") == lines
