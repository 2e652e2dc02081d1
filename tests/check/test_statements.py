"""What texts say in figures of one measure."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import survey

from site_builder.check.statements import (
    Statement,
    contradicting,
    measures,
    people_by_place,
    people_in_all,
    people_of_list,
    round_to,
)


def said(text: str) -> list[tuple[str, str, str]]:
    found = measures(survey("zhengzhou-kexie", results__effects=text))
    return [(s.name, str(s.value), s.unit) for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("换地簿登记换地246亩，涉及517户。", [("换地簿登记换地", "246", "亩")]),
        ("书苑议事会14场756人次", [("书苑议事会", "14", "场")]),
        ("入户检查1,240户次", []),  # is not 1,240 households
        ("当病打药的由150户中57户减到14户", []),  # is what they are of
        ("接待学生1.2万人次", []),  # said of everything
        ("使用中央资金15万元", []),
        ("街道认捐款0.4万元", [("街道认捐款", "0.4", "万元")]),
        ("议事会14场，另有议事会3场", []),  # which of the two
        ("上课节", []),
        ("田间课54节课", [("田间课", "54", "节课")]),
    ],
)
def test_measures_are_named_before_their_figures(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert said(text) == expected


def test_a_list_of_places() -> None:
    text = "共服务46,260人次：林州12,740，殷都30,918人次，内黄1.9万（含讲解员）。车间28场。"
    item = survey("zhengzhou-kexie", results__effects=text)
    named = [(s.name, int(s.value)) for s in people_by_place(item)]
    assert named == [("林州", 12740), ("殷都", 30918), ("内黄", 19000)]
    assert [(s.words, int(s.value)) for s in people_of_list(item)] == [("46,260人次", 46260)]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("书苑进门14,260人次，议事会756人次，合计15,016人次。", 15016),
        ("共服务1.2万人次。", 12000),
        ("上半年共800人次，全年共1,900人次。", None),
        ("培训312人。", None),
    ],
)
def test_people_in_all(text: str, total: int | None) -> None:
    found = people_in_all(survey("zhengzhou-kexie", results__effects=text))
    assert (found.value if found else None) == total


def stated(value: str, name: str = "小院议事会", unit: str = "场") -> Statement:
    return Statement("x", name, unit, Decimal(value), value)


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        ("45000", "44622", True),
        ("17890", "17512", False),
        ("12000", "12049", True),
        ("12000", "12600", False),
        ("21", "14", False),
        ("0", "5", False),
        ("1126", "1126", True),
    ],
)
def test_a_rounded_figure_is_the_same(one: str, other: str, *, agrees: bool) -> None:
    assert stated(one).agrees(stated(other)) is agrees
    assert stated(other).agrees(stated(one)) is agrees


def test_only_one_measure_is_compared() -> None:
    mine = stated("21")
    assert contradicting(mine, [stated("14")]) == stated("14")
    assert contradicting(mine, [stated("14", "议事会")]) == stated("14", "议事会")
    assert contradicting(mine, [stated("14", "小院座谈会")]) is None
    assert contradicting(mine, [stated("14", unit="户")]) is None
    assert contradicting(mine, [stated("14"), stated("21", "议事会")]) is None


@given(st.text("0123456789,.万人次：，。林州殷都议事会场亩共合计", max_size=200))
def test_any_text_is_read(text: str) -> None:
    item = survey("zhengzhou-kexie", results__effects=text)
    for found in (*measures(item), *people_by_place(item), *people_of_list(item)):
        assert found.words in text
        assert found.words
    people_in_all(item)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_rounding_stays_near(value: int, rounded: int) -> None:
    made = round_to(Decimal(value), Decimal(rounded))
    assert abs(made - value) <= max(rounded, 1)


def test_a_long_text_is_read_quickly() -> None:
    said("小院议事会14场" * 20_000)
    said("议" * 100_000)
    said("1" * 100_000)
