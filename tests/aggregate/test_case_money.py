"""What a case cost: stated items added up, and the central money for each, never from nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from site_builder.aggregate.case_money import CostPerHead, TotalCost, cost_per_head, total_cost


def paid(amount: str, frequency: str = "once", source: str = "central") -> dict[str, Any]:
    return {
        "item": "展品", "amount_wan": Decimal(amount), "source": source, "frequency": frequency,
    }  # fmt: skip


def given(frequency: str = "once") -> dict[str, Any]:
    return {"item": "场地", "in_kind": "活动室", "source": "local", "frequency": frequency}


@pytest.mark.parametrize(
    ("rows", "total", "wan"),
    [
        ([paid("12")], TotalCost(Decimal(12), None, 0), "12"),
        ([paid("3", "yearly")], TotalCost(None, Decimal(3), 0), "3"),
        (
            [paid("12"), paid("0.1", source="local"), paid("0.2", "yearly"), given(), given()],
            TotalCost(Decimal("12.1"), Decimal("0.2"), 2),
            "12.3",
        ),
        ([paid("0.0001"), paid("100000")], TotalCost(Decimal("100000.0001"), None, 0), None),
    ],
)
def test_the_first_year_is_what_is_paid_once_and_a_year_of_the_rest(
    rows: list[dict[str, Any]], total: TotalCost, wan: str | None
) -> None:
    made = total_cost(rows)
    assert made == total
    assert made.wan == (Decimal(wan) if wan else Decimal("100000.0001"))


def test_without_costs_there_is_no_total_and_in_kind_is_no_money() -> None:
    assert total_cost([]) is None
    in_kind = total_cost([given(), given("yearly")])
    assert in_kind == TotalCost(None, None, 2)
    assert in_kind.wan is None


@pytest.mark.parametrize(
    ("funds", "people", "share", "is_exact"),
    [
        ("15", 12_000, "12.5", True),
        ("12.5", 12_000, "10.42", False),
        ("0.0001", 200, "0.01", False),  # 0.005 is half: up
        ("0.0001", 201, "0", False),
        ("100000", 1, "1000000000", True),
        ("1", 3, "3333.33", False),
    ],
)
def test_money_a_head_is_rounded_to_fen_and_knows_it(
    funds: str, people: int, share: str, *, is_exact: bool
) -> None:
    assert cost_per_head(Decimal(funds), people) == CostPerHead(Decimal(share), is_exact)


@pytest.mark.parametrize(("funds", "people"), [("0", 12_000), ("15", 0), ("0", 0)])
def test_of_nothing_nothing_is_said(funds: str, people: int) -> None:
    assert cost_per_head(Decimal(funds), people) is None
