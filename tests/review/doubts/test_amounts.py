"""Money in the wrong unit, and money and people that do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from comparing import change
from doubting import CASE, NEXT, case, change_case, subject_of, survey

from site_builder.review.doubts.amounts import cost_of_each, in_yuan, too_many_people

if TYPE_CHECKING:
    from repository import Repository


@pytest.mark.parametrize(
    ("amount", "meant"),
    [
        ("80000", "8万元"),
        ("12500", "1.25万元"),
        ("99000", "9.9万元"),
        ("20000", "2万元"),
        ("999", None),
        ("1234", None),
    ],
)
def test_amounts_in_yuan(repository: Repository, amount: str, meant: str | None) -> None:
    subject, company = subject_of(change_case(repository, case(amount), others=12), CASE)
    found = [f.facts["meant"] for f in in_yuan(subject, company)]
    assert found == ([meant] if meant else [])


def test_each_row_in_yuan_is_told(repository: Repository) -> None:
    text = survey(repository).replace("      amount_wan: 10\n", "      amount_wan: 100000\n")
    subject, company = subject_of(change(repository, {NEXT: text}), NEXT)
    assert [f.pointer for f in in_yuan(subject, company)] == ["/funds/own_use/0/amount_wan"]


@pytest.mark.parametrize(("people", "doubted"), [("1500000", False), ("1500001", True)])
def test_more_people_than_a_county_has(
    repository: Repository,
    people: str,
    doubted: bool,  # noqa: FBT001
) -> None:
    subject, company = subject_of(change_case(repository, case("12", people)), CASE)
    found = list(too_many_people(subject, company))
    assert bool(found) is doubted
    assert all(f.facts["limit"] == "150万人" for f in found)


def test_a_city_has_more_people_than_a_county(repository: Repository) -> None:
    text = case("12", "9000000").replace("zhengzhou-erqi-kexie", "zhengzhou-kexie")
    subject, company = subject_of(change_case(repository, text), CASE)
    counties = len(company.reference.places.by_slug["zhengzhou"].counties)
    found = list(too_many_people(subject, company))
    assert bool(found) is (counties * 1_500_000 < 9_000_000)


@pytest.mark.parametrize(
    ("funds", "people", "others", "reason"),
    [
        ("12", "12000", 12, None),
        ("12", "12", 12, "cost_unlike_others"),
        ("0.01", "12000", 12, "cost_unlike_others"),
        ("12", "12", 0, "cost_unlikely"),
        ("12", "10000000", 0, "cost_unlikely"),
        ("12", "120", 0, None),
    ],
)
def test_what_each_cost(
    repository: Repository, funds: str, people: str, others: int, reason: str | None
) -> None:
    subject, company = subject_of(change_case(repository, case(funds, people), others), CASE)
    assert [f.reason for f in cost_of_each(subject, company)] == ([reason] if reason else [])


def test_without_both_there_is_no_cost(repository: Repository) -> None:
    subject, company = subject_of(change_case(repository, case("0", "12")), CASE)
    assert list(cost_of_each(subject, company)) == []
