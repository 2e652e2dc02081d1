"""What a case tells those who want to do the same: costs, and what changed by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from judging import CASE, judge, pointers

from site_builder.check.rules.amounts import cost_of_each, in_yuan
from site_builder.check.rules.copying import (
    central_costs_above_the_funds,
    central_costs_below_the_funds,
    cost_in_money_or_in_kind,
    nothing_changed,
)

if TYPE_CHECKING:
    from collections.abc import Callable

MONEY = "amount_wan: {}"
IN_KIND = "in_kind: 旧仓房一间"


def case(*costs: tuple[str, str], funds: str = "12") -> str:
    """Return a case with costs: what says how much, and the source."""
    lines = [f"funds_wan: {funds}", "people_served: 12000", "costs:"]
    for number, (how_much, source) in enumerate(costs):
        lines += (
            [f"  - item: 第{number}项", f"    {how_much}"] if how_much else [f"  - item: {number}"]
        )
        lines += [f"    source: {source}", "    frequency: yearly"]
    return "\n".join(["---", *lines, "---", ""])


def central(*amounts: str, funds: str = "12") -> str:
    return case(*((MONEY.format(amount), "central") for amount in amounts), funds=funds)


def evidence(before: str, after: str) -> str:
    return f'---\nevidence:\n  - measure: 甲\n    before: "{before}"\n    after: "{after}"\n---\n'


@pytest.mark.parametrize(
    ("how_much", "expected"),
    [
        ("amount_wan: 3", []),
        (IN_KIND, []),
        (f"amount_wan: 3\n    {IN_KIND}", ["/costs/0/in_kind"]),
        ("", ["/costs/0"]),
    ],
)
def test_a_cost_is_money_or_in_kind(how_much: str, expected: list[str]) -> None:
    assert pointers(cost_in_money_or_in_kind, case((how_much, "local")), CASE) == expected


@pytest.mark.parametrize(
    ("text", "above", "below"),
    [
        (central("7.44", "1.96", "3.07", "1.33", "1", funds="14.8"), False, False),
        (central("10", "2"), False, False),
        (central("10", "2.0001"), True, False),
        (central("12.1"), True, False),
        (central("10"), False, True),
        (central("11.9"), False, False),
        (central("10000"), True, False),
        (case(("amount_wan: 30", "local")), False, False),
        (case(("amount_wan: 10", "central"), ("amount_wan: 30", "local")), False, True),
        (case(("amount_wan: 10", "central"), (IN_KIND, "central")), False, False),
        (case(("amount_wan: 13", "central"), (IN_KIND, "central")), True, False),
        (case((IN_KIND, "central")), False, False),
        ("---\nfunds_wan: 12\n---\n", False, False),
        (central("10", funds=""), False, False),
    ],
)
def test_central_costs_and_the_funds(text: str, above: bool, below: bool) -> None:
    assert bool(judge(central_costs_above_the_funds, text, CASE)) is above
    assert bool(judge(central_costs_below_the_funds, text, CASE)) is below


def test_how_far_costs_and_funds_are_apart_is_told() -> None:
    (found,) = judge(central_costs_above_the_funds, central("10.35", "4.65"), CASE)
    assert found.facts == {"total": "15万元", "funds": "12万元", "apart": "3万元"}


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("46%", "9%", None),
        ("46%", "46%", "same"),
        ("46%", "46％", "same"),
        ("三成 ", "三成", "same"),
        ("1.5倍", "15倍", None),
        ("-3℃", "3℃", None),
        ("46%", "21人", "unit"),
        ("254人", "9%", "unit"),
        ("117人（46%）", "21人", None),
        ("不足1%", "54%", None),
        ("约六成", "88%", None),
        ("没有", "517户", None),
        ("1.2万元", "900元", None),
    ],
)
def test_what_was_before_and_is_after(before: str, after: str, reason: str | None) -> None:
    found = judge(nothing_changed, evidence(before, after), CASE)
    assert [f.facts["reason"] for f in found] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (in_yuan, case(("amount_wan: 30000", "local"))),
        (cost_of_each, central("0.02", funds="0.02")),
    ],
)
def test_what_is_judged_of_an_amount_is_so_with_costs_beside_it(
    rule: Callable[..., object], text: str
) -> None:
    """The money of a case is one figure, however many costs tell of it once more."""
    assert len(judge(rule, text, CASE)) == 1  # type: ignore[arg-type] # either of two rules
