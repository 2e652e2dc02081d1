"""A document: blanks are no answers, every value has a place, and the same bytes are read once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.problem import Span
from site_builder.read.document import Document, read_document, without_blanks
from site_builder.read.paths.layout import DocumentKind, Place

SURVEY = Place(DocumentKind.SURVEY, 2021)
CASE = Place(DocumentKind.CASE, 2021)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.sampled_from(["", " ", "　\n", "甲"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=2), inner, max_size=3)
    ),
)


def read(text: str, place: Place = SURVEY) -> Document:
    return read_document("a.yml", place, text.encode())


@given(VALUES)
def test_dropping_blanks_is_done_at_once_and_for_good(value: Any) -> None:
    once = without_blanks(value)
    assert without_blanks(once) == once
    assert type(once) is type(value)


@given(st.dictionaries(st.text(max_size=2), VALUES, max_size=4))
def test_only_what_says_nothing_is_dropped(value: dict[str, Any]) -> None:
    blank = {k for k, v in value.items() if v is None or (isinstance(v, str) and not v.strip())}
    assert set(without_blanks(value)) == set(value) - blank


def test_no_nought_and_an_empty_table_are_answers() -> None:
    value = {"a": False, "b": 0, "c": [], "d": {}}
    assert without_blanks(value) == value


def test_a_blank_keeps_its_place() -> None:
    document = read("a:\nb: 1\nc: '　'\n")
    assert document.value == {"b": 1}
    assert (document.keys["/a"].line, document.keys["/c"].line) == (1, 3)


def test_what_is_not_there_is_placed_by_the_nearest_around_it() -> None:
    document = read("round: 2021\nfunds:\n  own_use:\n    - project: 甲\n    - paid: 2021Q3\n")
    assert document.span("/funds/own_use/1/paid") == Span(5, 13, 6)
    assert document.span("/funds/own_use/1/amount_wan") == Span(5, 7, 0)  # the row
    assert document.span("/funds/transfer/rows") == Span(2, 1, 5)  # the heading
    assert document.span("/unit") == Span(1, 1, 0)  # the file


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["F509"]),
        ("# 说明\n", ["F509"]),
        ("只有一句话\n", ["F509"]),
        ("- a\n", ["F509"]),
        ("年度：2021\n", ["F512"]),
        ("a: [\n", ["F503"]),
        ("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n", ["F524"]),
    ],
)
def test_what_holds_no_keys_has_no_value(text: str, codes: list[str]) -> None:
    document = read(text)
    assert document.value is None
    assert [f.code for f in document.findings] == codes


def test_an_unreadable_front_matter_leaves_the_body() -> None:
    document = read("---\na: [\n---\n\n## 甲\n\n正文\n", CASE)
    assert document.value is None
    assert document.body
    assert [(s.heading, s.line) for s in document.body.sections] == [("甲", 5)]


def test_a_hidden_character_is_said_once_and_spoils_nothing_else() -> None:
    document = read('a: "1\u200b"\nb: \x01甲\n')
    assert [(f.code, f.span and f.span.line) for f in document.findings] == [
        ("F502", 1),
        ("F502", 2),
    ]
    assert document.value
    assert set(document.value) == {"a", "b"}


def test_the_same_bytes_at_the_same_place_are_read_once() -> None:
    assert read("a: 1\n") is read("a: 1\n")
    assert read("a: 1\n") is not read("a: 2\n")
    assert read("a: 1\n") != read_document("b.yml", SURVEY, b"a: 1\n")
