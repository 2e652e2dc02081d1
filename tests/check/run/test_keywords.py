"""Of what jsonschema finds, nothing is said twice or because of another wrong answer."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from check.run.small_form import contract, found
from hypothesis import given
from hypothesis import strategies as st

SAMPLES: tuple[Any, ...] = (
    True, 7, Decimal("8.12"), "甲", "2022-02-30", "", [], ["A", "A"], [None], {}, {"a": 1},
)  # fmt: skip


def test_a_wrong_type_goes_before_what_follows_from_it() -> None:
    of = contract(a={"title": "甲", "type": "string", "const": "x", "minimum": 1})
    assert [f.code for f in found(of, {"a": 0})] == ["C204"]


def test_what_depends_on_a_wrong_answer_is_left_alone() -> None:
    of = contract(a={"title": "甲", "type": "boolean"}, b={"title": "乙", "x-when": {"a": True}})
    assert [f.pointer for f in found(of, {"a": "是", "b": 1})] == ["/a"]
    assert [(f.code, f.pointer) for f in found(of, {"a": False, "b": 1})] == [("C203", "/b")]
    assert [(f.code, f.pointer) for f in found(of, {"a": True})] == [("C202", "/b")]


@pytest.mark.parametrize("answer", ["B, C", "BC", ["B", "x"]])
def test_nothing_is_missing_because_of_a_wrong_answer(answer: Any) -> None:
    """`contains` holds for whatever is no list."""
    choices = [{"const": letter, "title": letter} for letter in "BCD"]
    forms = {"title": "甲", "type": "array", "items": {"type": "string", "oneOf": choices}}
    of = contract(a=forms, b={"title": "乙", "type": "string", "x-when": {"a": "D"}})
    assert {f.code for f in found(of, {"a": answer})} <= {"C204", "C205"}
    assert [f.code for f in found(of, {"a": ["D"]})] == ["C202"]


@given(st.fixed_dictionaries({k: st.sampled_from(SAMPLES) for k in ("a", "b", "c", "d")}))
def test_whatever_is_answered_one_thing_is_said_of_a_place(value: dict[str, Any]) -> None:
    of = contract(
        a={"title": "甲", "type": "integer", "minimum": 8, "x-unit": "万元"},
        b={"title": "乙", "type": "string", "minLength": 1, "format": "date"},
        c={"title": "丙", "type": "array", "minItems": 1, "uniqueItems": True, "examples": [[]],
           "items": {"title": "丁", "type": "string", "oneOf": [{"const": "A", "title": "戊"}]}},
        d={"title": "己", "type": "object", "additionalProperties": False, "required": ["a"],
           "properties": {"a": {"title": "庚", "type": "boolean"}}},
    )  # fmt: skip
    pointers = [f.pointer for f in found(of, value)]
    assert len(pointers) == len(set(pointers))
