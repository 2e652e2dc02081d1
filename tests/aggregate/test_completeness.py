"""What a case carries: each item is met by what a case carries, and by nothing else."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from making import good
from repository import project_contract

from site_builder.aggregate.completeness import CompletenessItem, completeness

if TYPE_CHECKING:
    from site_builder.model.prose import Case

KEYS = ["figures", "images", "conditions", "cost", "reach"]


def full() -> Case:
    """A case that meets every item."""
    case = next(c for c in good().cases if c.slug == "metro-bookroom")
    background, *others = case.sections
    spent = replace(background, text="展板6.2万元，讲课补助2.2万元。")
    return replace(case, sections=(spent, *others))


def met(case: Case) -> list[str]:
    return [item.key for item in completeness(case, project_contract()) if item.met]


def test_every_item_can_be_met() -> None:
    assert met(full()) == KEYS


def without(**changes: Any) -> Case:
    return replace(full(), **changes)


@pytest.mark.parametrize(
    ("missing", "case"),
    [
        ("images", without(pictures=full().pictures[:1])),
        ("images", without(pictures=tuple(replace(p, caption=" ") for p in full().pictures))),
        ("conditions", without(conditions="需要场地和热心的志愿者。")),
        ("cost", without(funds_wan=Decimal(0))),
        ("reach", without(people_served=0)),
    ],
)
def test_what_is_missing_is_not_met(missing: str, case: Case) -> None:
    assert met(case) == [key for key in KEYS if key != missing]


def test_results_need_a_figure_of_their_own() -> None:
    *others, results = full().sections
    case = replace(full(), sections=(*others, replace(results, text="反响很好。")))
    assert "figures" not in met(case)
    assert "figures" not in met(replace(full(), sections=tuple(others)))


def test_one_amount_said_twice_explains_no_cost() -> None:
    background, *others = full().sections
    case = replace(full(), sections=(replace(background, text="共18万元，这18万元……"), *others))
    assert "cost" not in met(replace(case, conditions="需要80平方米的场地。"))


@pytest.mark.parametrize("key", KEYS)
def test_every_item_has_words(key: str) -> None:
    item = CompletenessItem(key, met=True)
    assert item.label
    assert "{" not in item.sentence
