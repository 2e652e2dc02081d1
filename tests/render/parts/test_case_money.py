"""A case's money in sentences: each figure with its base, and none where there is none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from making import good, site
from repository import SCHEMA

from site_builder.contract import load_contract
from site_builder.render.labels import Labels
from site_builder.render.parts.case_facts import money_facts
from site_builder.render.parts.case_money import computed_figures, computed_labels

if TYPE_CHECKING:
    from site_builder.model.prose import Case

LABELS = Labels(load_contract(SCHEMA), "case", 2022)
"""The project's own schema: it has `costs`."""


def case(funds: str = "15", people: int = 12_000, **more: Any) -> Case:
    old = good().cases[0]
    return replace(
        old, funds_wan=Decimal(funds), people_served=people, values={**old.values, **more}
    )


def told(made: Case, labels: Labels = LABELS) -> dict[str, str]:
    return dict(money_facts(labels, made))


def test_money_a_head_names_what_it_is_made_from() -> None:
    assert told(case()) == {"每人次中央资金": "12.5元（按中央资金15万元、受益12,000人次计）"}
    assert told(case("12.5")) == {
        "每人次中央资金": "约10.42元（按中央资金12.5万元、受益12,000人次计，四舍五入到分）"
    }
    assert told(case("0.0001", 1_000_000)) == {
        "每人次中央资金": "不到0.01元（按中央资金0.0001万元、受益1,000,000人次计，四舍五入到分）"
    }


def test_nobody_served_is_no_base() -> None:
    assert told(case(people=0)) == {}


def test_what_was_spent_in_all_says_what_it_is_and_what_it_leaves_out() -> None:
    costs = [
        {"item": "展品", "amount_wan": 12, "source": "central", "frequency": "once"},
        {"item": "维护", "amount_wan": Decimal("3.5"), "source": "local", "frequency": "yearly"},
        {"item": "场地", "in_kind": "活动室", "source": "local", "frequency": "yearly"},
    ]
    assert told(case(costs=costs))["总花费"] == (
        "15.5万元（一次性12万元，每年3.5万元按一年计，另有折抵实物1项，没有折成金额）"
    )
    assert "总花费" not in told(case(costs=costs[2:]))
    assert list(told(case(costs=costs))) == ["总花费", "每人次中央资金"]


def test_where_the_schema_asks_for_no_costs_there_is_no_total() -> None:
    labels = site().labels_of(2021)
    if "costs" not in labels.public:
        assert list(computed_labels(labels)) == ["cost_per_head_yuan"]
    without = Labels(load_contract(SCHEMA), "case", 2022)
    del without.public["costs"], without.public["people_served"]
    assert computed_labels(without) == {}
    assert computed_figures(without, case()) == []


def test_for_programs_the_value_stands_beside_its_words() -> None:
    (made,) = computed_figures(LABELS, case("12.5"))
    assert made.record() == {
        "value": Decimal("10.42"),
        "text": "约10.42",
        "base": "按中央资金12.5万元、受益12,000人次计，四舍五入到分",
    }
