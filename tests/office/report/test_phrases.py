"""Pieces of sentences: titles as nouns, headings without numbers, and shares."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.office.report.phrases import bare_title, percent, share_of, unnumbered


@pytest.mark.parametrize(
    ("title", "bare"),
    [("项目覆盖地级市个数", "项目覆盖地级市"), ("建立数据档案情况", "建立数据档案"),
     ("数据档案具体形式（可多选）", "数据档案具体形式"),
     ("本级科协使用的重点工作方面（可重叠交叉）", "本级科协使用的重点工作方面"),
     ("经费额度", "经费额度")],
)  # fmt: skip
def test_a_title_as_a_noun(title: str, bare: str) -> None:
    assert bare_title(title) == bare


@pytest.mark.parametrize(
    ("heading", "bare"),
    [
        ("一、制度建设", "制度建设"),
        ("十二、其他", "其他"),
        ("（三）阵地", "阵地"),
        ("一年", "一年"),
    ],
)
def test_a_heading_without_its_number(heading: str, bare: str) -> None:
    assert unnumbered(heading) == bare


@pytest.mark.parametrize(
    ("share", "said"),
    [("100", "100%"), ("100.0", "100%"), ("50", "50.0%"), ("99.96", "100.0%"), ("0", "0.0%")],
)
def test_a_share_has_one_decimal_and_all_of_it_has_none(share: str, said: str) -> None:
    assert percent(Decimal(share)) == said


def test_a_share_of_few_units_is_not_told() -> None:
    assert share_of(4, 9) == ""
    assert share_of(10, 10) == "，占100%"
    assert share_of(Decimal(3), Decimal(4), of_units=False) == "，占75.0%"
