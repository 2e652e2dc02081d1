"""The keywords that behave otherwise than jsonschema's own."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from site_builder.contract.formats import named_formats
from site_builder.contract.validator import REFUSED, validator_for


def errors(schema: dict[str, Any], value: Any) -> list[tuple[object, str]]:
    found = validator_for(schema, named_formats(("410102",))).iter_errors(value)
    return [(e.validator, "/".join(str(t) for t in e.absolute_path)) for e in found]


def test_a_refused_property_is_named() -> None:
    schema = {"properties": {"a": {"properties": {"b": False}}}}
    assert errors(schema, {"a": {"b": 1}}) == [(REFUSED, "a/b")]


def test_every_missing_and_unknown_key_is_an_error_of_its_own() -> None:
    schema = {"required": ["a", "b"], "properties": {"a": {}}, "additionalProperties": False}
    assert [v for v, _ in errors(schema, {"c": 1, "d": 2})] == ["required"] * 2 + [
        "additionalProperties"
    ] * 2


@pytest.mark.parametrize(("value", "count"), [("A", 0), ("a", 1), (True, 1), (1, 0), ("1", 1)])
def test_one_of_compares_types_too(value: object, count: int) -> None:
    assert len(errors({"oneOf": [{"const": "A"}, {"const": 1}]}, value)) == count


@pytest.mark.parametrize(
    ("value", "count"), [(Decimal("8.12"), 0), (Decimal("8.12345"), 1), (8, 0), (Decimal("0.3"), 0)]
)
def test_multiples_are_decimal(value: object, count: int) -> None:
    assert len(errors({"multipleOf": Decimal("0.0001")}, value)) == count


def test_spaces_are_no_text() -> None:
    assert errors({"minLength": 1}, "　 ") == [("minLength", "")]


def test_conditions_below_items_keep_their_path() -> None:
    row = {
        "if": {"properties": {"a": {"const": True}}, "required": ["a"]},
        "then": {"required": ["b"]},
        "else": {"properties": {"b": False}},
    }
    schema = {"items": {"allOf": [row]}}
    assert errors(schema, [{"a": True}, {"a": False, "b": 1}]) == [
        ("required", "0"),
        (REFUSED, "1/b"),
    ]


@pytest.mark.parametrize(
    ("form", "value", "right"),
    [
        ("date", "2022-03-18", True),
        ("date", "2022-3-18", False),
        ("date", "2022-03-18\n", False),
        ("date", "２０２２-03-18", False),
        ("date", "2021-02-29", False),
        ("period", "2021Q3", True),
        ("period", "2021-13", False),
        ("period", "unpaid", True),
        ("division", "410102", True),
        ("division", "420102", False),
        ("unit-id", "zhengzhou-kexie", True),
        ("unit-id", "zhengzhou-kexie\n", False),
        ("image-path", "images/01.jpg", True),
        ("image-path", "images/../01.jpg", False),
        ("image-path", "/images/01.jpg", False),
        ("https-url", "javascript:alert(1)", False),
    ],
)
def test_formats(form: str, value: str, right: bool) -> None:
    assert (errors({"format": form}, value) == []) is right


def test_without_divisions_only_the_form_of_a_code_is_judged() -> None:
    accepts = named_formats(())["division"]
    assert accepts("999999")
    assert not accepts("郑州")


def test_items_far_past_the_most_are_not_judged_each() -> None:
    schema = {"maxItems": 2, "items": {"type": "string"}}
    assert errors(schema, ["甲", 2, 3]) == [("maxItems", ""), ("type", "1"), ("type", "2")]
    assert len(errors(schema, [1] * 5000)) == 1 + 2 + 100
