"""Money in the wrong unit, and money and people that do not fit."""

from __future__ import annotations

import pytest
from doubting import case
from judging import CASE, context, judge, pointers

from site_builder.check.rules.amounts import cost_of_each, in_yuan, too_many_people


@pytest.mark.parametrize(
    ("amount", "meant"),
    [
        ("80000", "8"),
        ("12500", "1.25"),
        ("99000", "9.9"),
        ("20000", "2"),
        ("1500", "0.15"),
        ("1000", "0.1"),
        ("999.9", None),
        ("150", None),
        ("12.5", None),
    ],
)
def test_amounts_in_yuan(amount: str, meant: str | None) -> None:
    found = judge(in_yuan, case(amount), CASE)
    assert [f.facts["meant"] for f in found] == ([meant] if meant else [])


def test_of_a_survey_each_amount_is_told_and_no_sum() -> None:
    text = (
        "unit: zhengzhou-kexie\nfunds:\n  own_use:\n"
        + "    - {amount_wan: 600}\n" * 3
        + "    - {amount_wan: 50000}\n  transfer:\n    rows:\n      - {amount_wan: 2000}\n"
        "      - {amount_wan: 120000}\n  local_fund_wan: 3000\n"
    )
    assert pointers(in_yuan, text) == [
        "/funds/own_use/3/amount_wan",
        "/funds/transfer/rows/1/amount_wan",
    ]


@pytest.mark.parametrize(
    ("unit", "people", "doubted"),
    [
        ("zhengzhou-erqi-kexie", "1500000", False),
        ("zhengzhou-erqi-kexie", "1500001", True),
        ("zhengzhou-kexie", "1500001", False),
        ("zhengzhou-kexie", "90000000", True),
        ("nobody", "1500001", False),
    ],
)
def test_more_people_than_a_place_has(unit: str, people: str, *, doubted: bool) -> None:
    text = case("12", people).replace("zhengzhou-erqi-kexie", unit)
    found = judge(too_many_people, text, CASE)
    counties = len(context().reference.places.by_slug["zhengzhou"].counties)
    assert bool(found) is doubted or int(people) <= counties * 1_500_000


@pytest.mark.parametrize(
    ("funds", "people", "doubted"),
    [
        ("12", "12", True),
        ("12", "10000000", True),
        ("12", "120", False),
        ("0.01", "12000", True),
        ("0", "12", False),
        ("12", "0", False),
        ("120000", "12000", False),  # of which it is said that it is in 元
    ],
)
def test_what_each_cost(funds: str, people: str, *, doubted: bool) -> None:
    assert bool(judge(cost_of_each, case(funds, people), CASE)) is doubted
