"""Strict YAML agrees with plain YAML 1.2 where both speak, and never raises."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pointer import look_up
from site_builder.read.strict_yaml import parse

KEYS = st.text("abcdefgh_~/甲乙 ", min_size=1, max_size=6).map(str.strip).filter(bool)
TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Co", "Cf", "Cn", "Zl", "Zp", "Zs")), max_size=12
)
SCALARS = st.one_of(
    TEXTS, st.booleans(), st.integers(-(10**12), 10**12), st.decimals("-1000", "1000", places=3)
)
DOCUMENTS = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)


def as_json(value: Any) -> str:
    """Write a value as JSON, which is YAML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{as_json(k)}: {as_json(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_json(v) for v in value) + "]"
    return f"{value:f}" if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=False)


@given(DOCUMENTS)
def test_reads_json_as_it_is(value: Any) -> None:
    parsed = parse(as_json(value))
    assert not parsed.findings
    assert parsed.value == value


@given(DOCUMENTS)
def test_every_value_has_its_place(value: Any) -> None:
    text = as_json(value)
    parsed = parse(text)
    for pointer, span in parsed.values.items():
        found = look_up(parsed.value, pointer)
        written = text[span.column - 1 :]
        assert written.startswith(as_json(found)[:1])
        if not isinstance(found, (dict, list)):
            assert text[span.column - 1 :][: span.width] == as_json(found)


@given(st.text())
def test_never_raises_on_text(text: str) -> None:
    parsed = parse(text)
    lines = text.count("\n") + text.count("\r") + text.count("\x85") + 3
    assert all(f.span is None or f.span.line <= lines for f in parsed.findings)


@given(st.text("ab:- {}[]\"'|>&*!%@`#,?\n\t　：", max_size=40))
def test_never_raises_on_grammar(text: str) -> None:
    parse(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("010", "010"),
        ("0371", "0371"),
        ("2021-04-10", "2021-04-10"),
        ("1e3", "1e3"),
        (".nan", ".nan"),
        (".inf", ".inf"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("-3", -3),
        ("8.12", Decimal("8.12")),
        ('"8.12"', "8.12"),
    ],
)
def test_plain_scalars(text: str, value: object) -> None:
    parsed = parse(f"a: {text}")
    assert parsed.findings == []
    assert parsed.value == {"a": value}
    assert type(parsed.value["a"]) is type(value)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: 1\na: 2", "F504", 2, 1),
        ("a: &x 1", "F505", 1, 4),
        ("<<: {a: 1}", "F505", 1, 1),
        ("a: !!binary x", "F506", 1, 4),
        ("a: !!set {b}", "F506", 1, 4),
        ("a: 1\n---\nb: 2", "F510", 2, 1),
        ("a: 甲 #1", "F513", 1, 6),
        ("a:\n\tb: 1", "F511", 2, 1),
        ("a：1\nb: 2", "F512", 1, 2),
        ("a: {{x}}", "F516", 1, 5),
        ("a: 甲: 乙", "F516", 1, 4),
        ('a: "甲" 乙', "F516", 1, 4),
        ("a:1\nb: 2", "F503", 1, 2),
    ],
)
def test_refusals(text: str, code: str, line: int, column: int) -> None:
    (finding,) = parse(text).findings
    assert finding.span
    assert (finding.code, finding.span.line, finding.span.column) == (code, line, column)


def test_places_below_a_refused_key_are_not_recorded() -> None:
    parsed = parse("a:\n  b: 1\na:\n  b: 2\n")
    assert parsed.value == {"a": {"b": 1}}
    assert parsed.values["/a/b"].line == 2


def test_line_numbers_count_from_the_first_line_given() -> None:
    assert parse("a: 1", first_line=7).values["/a"].line == 7
