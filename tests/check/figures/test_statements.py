"""What texts say in figures of one and the same."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import survey

from site_builder.check.figures.statements import (
    Statement,
    people_by_place,
    people_in_all,
    people_of_list,
    round_to,
)


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


@given(st.text("0123456789,.万人次：，。林州殷都议事会场亩共合计", max_size=200))
def test_any_text_is_read(text: str) -> None:
    item = survey("zhengzhou-kexie", results__effects=text)
    for found in (*people_by_place(item), *people_of_list(item)):
        assert found.words in text
        assert found.words
    people_in_all(item)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_rounding_stays_near(value: int, rounded: int) -> None:
    made = round_to(Decimal(value), Decimal(rounded))
    assert abs(made - value) <= max(rounded, 1)
