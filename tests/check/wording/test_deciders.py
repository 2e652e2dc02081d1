"""Which answer decides about a question, and whether it has been given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from repository import project_contract

from site_builder.check.run.keywords import KeywordCheck
from site_builder.check.wording.catalogue import catalogue
from site_builder.check.wording.deciders import Decider, decider_of, holds
from site_builder.contract.demand import demands
from site_builder.contract.fields import Field
from site_builder.pointer import assembled, look_up
from site_builder.read.document import without_blanks
from site_builder.scaffold.example import example_of

if TYPE_CHECKING:
    from collections.abc import Iterator

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


WRONG: dict[str, tuple[Any, ...]] = {
    "boolean": ("是", "true", "", [True], 1, {"true": None}, {"a": 1}, None),
    "array": ("{key}", "{key}, {key}", "{key}{key}", "", True, 1, {"{key}": 1}, None),
    "string": (["{key}"], ["{key}", "{key}"], True, 1, {"{key}": 1}, None),
}
"""By the type of a deciding question, answers of other types that look like the deciding one.

A blank is no answer: nothing is missing because of it, but what follows from none is unwanted.
"""


def conditions() -> Iterator[tuple[str, str, Field, Decider]]:
    """Every question of every form that another decides about: form, kind, question, decider."""
    for name in ("survey", "case", "report", "update"):
        for kind in KINDS if name == "survey" else KINDS[:1]:
            fields = project_contract().fields(name, 2021, kind if name == "survey" else None)
            for pointer in fields:
                field = project_contract().all_fields(name)[pointer]
                decider = decider_of(field, kind)
                if decider and decider.pointer in fields:
                    yield name, kind, field, decider


def _with(answer: Any, key: Any) -> Any:
    if isinstance(answer, list):
        return [_with(item, key) for item in answer]
    if isinstance(answer, dict):
        return {_with(k, key): v for k, v in answer.items()}
    return answer.replace("{key}", str(key)) if isinstance(answer, str) else answer


def _said(name: str, kind: str, value: dict[str, Any], pointer: str) -> list[str]:
    of = project_contract()
    family = "report" if name == "update" else name
    check = KeywordCheck(of, name, family, 2021, kind if name == "survey" else None)
    found = check.run(without_blanks(value)).findings
    return [catalogue()[f.code].fault for f in found if f"{pointer}/".startswith(f"{f.pointer}/")]


def _chain(name: str, kind: str, decider: Decider) -> dict[str, Any]:
    """The answers that let a question be asked, and those that let that one be asked."""
    deciding = project_contract().all_fields(name)[decider.pointer]
    right = [decider.answers[0]] if deciding.schema.get("type") == "array" else decider.answers[0]
    above = decider_of(deciding, kind)
    more = _chain(name, kind, above) if above else {}
    return {**more, decider.pointer.replace("*", "0"): right}


@pytest.mark.parametrize(
    ("name", "kind", "field", "decider"),
    [pytest.param(*one, id=f"{one[1]}{one[2].pointer}") for one in conditions()],
)
def test_nothing_follows_from_an_answer_of_a_wrong_type(
    name: str, kind: str, field: Field, decider: Decider
) -> None:
    deciding = project_contract().all_fields(name)[decider.pointer].schema
    here, decides = (p.replace("*", "0") for p in (field.pointer, decider.pointer))
    asked = _chain(name, kind, decider)
    compiled = project_contract().schema_for(name, 2021, kind if name == "survey" else None)
    if demands(compiled)[field.pointer].when:
        assert "missing" in _said(name, kind, assembled(asked), here)
    for wrong in (_with(w, decider.answers[0]) for w in WRONG[deciding.get("type", "string")]):
        for given in ({}, {here: example_of(field.schema)}):
            value = assembled({**asked, decides: wrong, **given})
            assert look_up(value, decides) == wrong
            conditional = {"missing"} if wrong in (None, "") else {"missing", "unwanted"}
            said = conditional.intersection(_said(name, kind, value, here))
            assert not said, (value, said)
