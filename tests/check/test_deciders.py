"""Which answer decides about a question, and whether it has been given."""

from __future__ import annotations

from typing import Any

import pytest
from repository import project_contract

from site_builder.check.deciders import Decider, decider_of, holds
from site_builder.contract.fields import Field

KINDS = ("province", "city", "county", "undertaker")


def test_a_sibling_goes_before_another_section() -> None:
    applies = {"city": {"by": "/a/b", "required": ["A"]}, "county": "required"}
    both = Field("/x/y", {"x-when": {"z": False}, "x-applies": applies})
    assert decider_of(both, "city") == Decider("/x/z", (False,), remote=False)
    far = Field("/x/y", {"x-applies": applies})
    assert decider_of(far, "city") == Decider("/a/b", ("A",), remote=True)
    assert decider_of(far, "county") is None
    assert decider_of(far, None) is None


@pytest.mark.parametrize(
    ("answer", "held"),
    [
        ({"q": ["A", "D"]}, True),
        ({"q": "D"}, True),
        ({"q": []}, False),
        ({"q": "AD"}, False),
        ({"q": None}, False),
        ({}, False),
    ],
)
def test_one_of_several_answers_is_enough(answer: dict[str, Any], *, held: bool) -> None:
    assert holds(Decider("/q", ("C", "D"), remote=False), answer) is held


def test_no_is_an_answer() -> None:
    no = Decider("/q", (False,), remote=False)
    assert holds(no, {"q": False})
    assert not holds(no, {})


def test_whoever_decides_is_a_question_that_has_such_answers() -> None:
    """So that a message can always name the question and the answer."""
    for name in ("survey", "case", "report", "update"):
        fields = project_contract().all_fields(name)
        for field in fields.values():
            for kind in KINDS:
                decider = decider_of(field, kind)
                if decider:
                    choices = fields[decider.pointer].choices or {True: "是", False: "否"}
                    assert set(decider.answers) <= set(choices), field.pointer
