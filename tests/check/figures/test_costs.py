"""What the rows of a survey cost."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from making import fund, survey
from repository import project_contract

from site_builder.check.figures.costs import OWN_USE, OtherMoney, all_money, paid_for, total

CITY = "zhengzhou-kexie"
ROWS = [fund("base", "10", "大篷车"), fund("base", "2.5", "大篷车"), fund("team", "0.1", "讲座")]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (None, None),
        ([], Decimal(0)),
        ([{"amount_wan": Decimal("0.1")}, {"amount_wan": Decimal("0.2")}], Decimal("0.3")),
        ([{"amount_wan": 1}, {}], None),
        ([{"amount_wan": 1}, None], None),
    ],
)
def test_a_total_is_known_if_every_amount_is(listed: Any, expected: Decimal | None) -> None:
    assert total({"funds": {"own_use": listed}}, OWN_USE) == expected


@pytest.mark.parametrize(
    ("transfer", "money"),
    [
        (None, "12.6"),
        ({"status": "none"}, "12.6"),
        ({"status": "adjusted", "rows": [{"amount_wan": 8}, {"amount_wan": 1}]}, "21.6"),
        ({"status": "unchanged"}, None),
    ],
)
def test_all_money_is_that_of_both_questions(transfer: Any, money: str | None) -> None:
    found = all_money(survey(CITY, funds__own_use=ROWS, funds__transfer=transfer))
    assert found == (Decimal(money) if money else None)


def test_a_project_may_be_paid_in_parts() -> None:
    made = survey(CITY, funds__own_use=ROWS)
    assert paid_for(made, "大篷车") == (Decimal(10), Decimal("2.5"))
    assert paid_for(made, "科技馆") == ()


def test_the_schema_says_what_shows_other_money() -> None:
    other = OtherMoney.of(project_contract().fields("survey", 2021)[OWN_USE])
    row = {"project": "画廊（2020年结转资金）", "content": "自筹和结转", "undertaker": "结转公司"}
    assert dict(other.shown_in(row)) == {"project": "结转", "content": "结转"}
    assert list(other.shown_in({"project": "画廊"})) == []
