"""Money and people that do not fit as elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from doubting import CASE, case, change_case, subject_of

from site_builder.review.doubts.amounts import cost_of_each

if TYPE_CHECKING:
    from repository import Repository


@pytest.mark.parametrize(
    ("funds", "people", "others", "reason"),
    [
        ("12", "12000", 12, None),
        ("12", "12", 12, "cost_unlike_others"),
        ("0.01", "12000", 12, "cost_unlike_others"),
        ("12", "12", 0, None),
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
