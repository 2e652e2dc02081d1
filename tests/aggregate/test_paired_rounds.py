"""Pairs: the same units in two rounds, and nobody else."""

from __future__ import annotations

import pytest
from aggregate.test_questions import changed
from making import fund, survey, with_surveys
from repository import project_contract

from site_builder.aggregate.paired_rounds import Pair, paired_tables

ANSWERS = with_surveys(
    survey("zhengzhou-kexie", 2021, funds__own_use=[fund("base", "10")]),
    survey("zhengzhou-kexie", 2022, funds__own_use=[fund("base", "12")]),
    survey("henan-kexie", 2021, funds__own_use=[fund("base", "99")]),
    survey("luoyang-kexie", 2022, funds__own_use=[fund("base", "77")]),
)


def pairs() -> dict[str, Pair]:
    return paired_tables(ANSWERS, project_contract(), 2021, 2022)


def test_only_units_that_answered_in_both() -> None:
    pair = pairs()["funds-own-use"]
    assert (pair.earlier.total[-1], pair.later.total[-1]) == (10, 12)
    assert pair.earlier.answered == pair.later.answered == 1


def test_a_question_that_nobody_answered_twice_has_no_pair() -> None:
    assert set(pairs()) == {"funds-own-use"}


@pytest.mark.parametrize("publicity", ["internal", "aggregate"])
def test_a_question_that_is_not_public_unit_by_unit_has_no_pair(publicity: str) -> None:
    contract = changed("/funds/own_use", **{"x-publish": publicity})
    assert paired_tables(ANSWERS, contract, 2021, 2022) == {}
