"""Figures far from the last round's, and far from the others'."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from comparing import change
from doubting import CASE, NEXT, case, change_case, subject_of, survey
from hypothesis import given
from hypothesis import strategies as st

from site_builder.review.doubts.outliers import (
    ENOUGH,
    times,
    unlike_last_round,
    unlike_others,
    usual,
    usual_in,
)

if TYPE_CHECKING:
    from repository import Repository


@pytest.mark.parametrize(
    ("amount", "reasons"),
    [
        ("30", ["more_than_last"]),
        ("29", []),
        ("3.3", ["less_than_last"]),
        ("10", []),
    ],
)
def test_three_times_or_a_third_of_last_round(
    repository: Repository, amount: str, reasons: list[str]
) -> None:
    text = survey(repository).replace("      amount_wan: 10\n", f"      amount_wan: {amount}\n")
    subject, company = subject_of(change(repository, {NEXT: text}), NEXT)
    assert [f.reason for f in unlike_last_round(subject, company)] == reasons


def test_small_differences_say_nothing(repository: Repository) -> None:
    text = survey(repository).replace("amount_wan: 3\n", "amount_wan: 0.5\n")
    subject, company = subject_of(change(repository, {NEXT: text}), NEXT)
    assert list(unlike_last_round(subject, company)) == []


def test_far_from_the_others(repository: Repository) -> None:
    comparison = change_case(repository, case("950", "12000"), others=20)
    subject, company = subject_of(comparison, CASE)
    (found,) = unlike_others(subject, company)
    assert found.reason == "above_others"
    assert found.facts == {
        "value": "950万元",
        "median": "14万元",
        "count": 21,
        "times": "67.9",
        "round": 2021,
    }


def test_far_below_the_others(repository: Repository) -> None:
    comparison = change_case(repository, case("12", "150"), others=20)
    subject, company = subject_of(comparison, CASE)
    (found,) = unlike_others(subject, company)
    assert (found.reason, found.facts["value"]) == ("below_others", "150人次")


def test_of_few_others_nothing_is_concluded(repository: Repository) -> None:
    comparison = change_case(repository, case("950"), others=ENOUGH - 2)
    subject, company = subject_of(comparison, CASE)
    assert list(unlike_others(subject, company)) == []


def test_the_first_of_a_round_are_compared_with_the_round_before(repository: Repository) -> None:
    later = CASE.replace("2021", "2022")
    for number in range(ENOUGH):
        repository.write(f"cases/2021/zhengzhou/other-{number}/index.md", case(str(10 + number)))
    text = case("950").replace("round: 2021", "round: 2022")
    subject, company = subject_of(change(repository, {later: text}), later)
    (found,) = unlike_others(subject, company)
    assert (found.reason, found.facts["round"]) == ("above_others", 2021)


def test_a_round_of_its_own_that_is_enough_comes_first() -> None:
    enough, others = [Decimal(5)] * ENOUGH, [Decimal(9)] * ENOUGH
    for own, year, middle in ((enough, 2022, enough[0]), (enough[1:], 2021, others[0])):
        found = usual_in([(2022, own), (2021, others)])
        assert found
        assert (found.round, found.median) == (year, middle)
    assert usual_in([(2022, enough[1:])]) is None


positive = st.decimals(Decimal("0.0001"), Decimal(10**6), places=4)


@given(st.lists(positive, min_size=ENOUGH, max_size=30), st.integers(1, 1000))
def test_the_scale_does_not_matter(values: list[Decimal], factor: int) -> None:
    one, other = usual(values), usual([v * factor for v in values])
    assert one
    assert other
    assert other.median == one.median * factor
    assert other.spread == pytest.approx(one.spread)
    assert not one.is_far(one.median)


@given(st.lists(positive, max_size=ENOUGH - 1))
def test_too_few_are_not_usual(values: list[Decimal]) -> None:
    assert usual(values) is None


@pytest.mark.parametrize(("high", "said"), [("24", "2"), ("30", "2.5"), ("12345", "1,029")])
def test_times_are_said_shortly(high: str, said: str) -> None:
    assert times(Decimal(high), Decimal(12)) == said
