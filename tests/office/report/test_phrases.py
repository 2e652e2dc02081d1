"""Phrases: a title as a noun, a heading without its number, a share where it says something."""

from __future__ import annotations

import pytest

from site_builder.aggregate.table import Gap
from site_builder.office.report.phrases import bare_title, share_of, unnumbered


@pytest.mark.parametrize(
    ("title", "bare"),
    [("项目覆盖地级市个数", "项目覆盖地级市"), ("建立数据档案情况", "建立数据档案"),
     ("数据档案具体形式（可多选）", "数据档案具体形式"), ("经费额度", "经费额度")],
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
    ("value", "whole", "of_units", "share"),
    [(3, 12, True, "，占25.0%"), (1, 3, True, ""), (1, 3, False, "，占33.3%"), (1, 0, False, ""),
     (Gap.UNKNOWN, 12, False, ""), (1, Gap.UNKNOWN, False, "")],
)  # fmt: skip
def test_a_share(value: int | Gap, whole: int | Gap, share: str, *, of_units: bool) -> None:
    assert share_of(value, whole, of_units=of_units) == share
