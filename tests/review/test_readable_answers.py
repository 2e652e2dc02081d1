"""Answers are said as people read them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from making import good
from repository import project_contract

from site_builder.review.readable_answers import Names, names_of, short, speak, speak_pair

SURVEY = project_contract().fields("survey", 2021)
CASE = project_contract().fields("case", 2021)


@pytest.mark.parametrize(
    ("value", "pointer", "said"),
    [
        (None, "/filled_on", ""),
        (True, "/institution/policy_issued", "是"),
        (False, "/institution/policy_issued", "否"),
        ("有", "/institution/policy_issued", "有"),
        ("C", "/management/organized_by", "C（部分本级科协实施，部分划拨下级科协实施）"),
        (["base", "brand"], "/themes", "品牌、阵地"),
        (["Z", "A"], "/decision/determined_by", "A（省科协单独研究确定）、Z"),
        ([], "/funds/own_use", "没有"),
        (Decimal("1286.50"), "/funds/own_use/*/amount_wan", "1,286.50 万元"),
        (12000, "/people_served", "12,000 人次"),
        (2021, "/round", "2021"),
        (Decimal("2.50"), "/round", "2.50"),
        ("2021Q3", "/funds/own_use/*/paid", "2021年第3季度"),
        ("2021-09", "/funds/own_use/*/paid", "2021年9月"),
        ("unpaid", "/funds/own_use/*/paid", "未拨付"),
        ("明年", "/funds/own_use/*/paid", "明年"),
        ("410103", "/funds/transfer/rows/*/region", "二七区"),
        ("999999", "/funds/transfer/rows/*/region", "999999"),
        ("zhengzhou-kexie", "/unit", "郑州市科学技术协会（zhengzhou-kexie）"),
        ("2022-03-18", "/filled_on", "2022-03-18"),
        ({"甲": 1, "乙": [True]}, "/filled_on", "甲：1；乙：是"),
    ],
)
def test_answers(value: Any, pointer: str, said: str) -> None:
    fields = SURVEY if pointer in SURVEY else CASE
    assert speak(value, fields[pointer], names_of(good().reference)) == said


def test_a_text_is_told_from_a_figure_that_looks_the_same() -> None:
    field = SURVEY["/round"]
    assert speak_pair(2021, "2021", field, Names()) == ("2021", "“2021”")
    assert speak_pair(2021, 2022, field, Names()) == ("2021", "2022")
    assert speak_pair(8, "8万", field, Names()) == ("8", "“8万”")
    assert speak_pair(None, "8万", field, Names()) == ("", "8万")


def test_a_long_text_is_cut() -> None:
    assert short("一\n二", 10) == "一 二"
    assert short("一二三四", 3) == "一二…"


def test_names_of_both_sides_are_known() -> None:
    assert names_of(None) == Names()
    names = names_of(None, good().reference)
    assert names.areas["zhengzhou"] == "郑州市"
    assert names.places["410000"] == "河南省"
