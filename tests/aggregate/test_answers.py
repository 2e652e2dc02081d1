"""Answers as data frames: one row a choice, a project or a number; money from associations."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from making import fund, good, survey
from repository import project_contract

from site_builder.aggregate.answers import choices_frame, funds_frame, numbers_frame, surveys_of

if TYPE_CHECKING:
    from site_builder.contract import Field

CITY = survey(
    "zhengzhou-kexie",
    decision__determined_by=["D", "G"],
    decision__investigated=True,
    funds__own_use=[fund("base", "12.5"), fund("means", "8")],
    funds__local_fund_wan=20,
)
UNDERTAKER = survey(
    "zhengzhou-dongfenglu-shequ", funds__own_use=[fund("base", "12.5")], funds__local_fund_wan=3
)


def field(pointer: str) -> Field:
    return project_contract().fields("survey", 2021)[pointer]


def test_surveys_of_one_round() -> None:
    assert surveys_of(good(), 2022) == ()
    assert {s.round for s in surveys_of(good(), 2021)} == {2021}


def test_a_row_for_every_choice() -> None:
    frame = choices_frame((CITY, UNDERTAKER), field("/decision/determined_by"))
    assert list(frame["choice"]) == ["D", "G"]
    frame = choices_frame((CITY, UNDERTAKER), field("/decision/investigated"))
    assert list(frame["choice"]) == [True]


def test_money_of_associations_alone() -> None:
    frame = funds_frame((CITY, UNDERTAKER))
    assert list(frame["amount"]) == [Decimal("12.5"), Decimal(8)]
    assert set(frame["unit"]) == {"zhengzhou-kexie"}
    numbers = numbers_frame((CITY, UNDERTAKER), {"额度": "/funds/local_fund_wan"})
    assert list(numbers["value"]) == [20]


def test_no_answers_no_rows() -> None:
    assert funds_frame(()).empty
    assert list(numbers_frame((), {}).columns) == ["area", "unit", "what", "value"]
