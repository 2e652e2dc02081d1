"""From a finding to a problem: its place, its question, and the value as it was written."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from repository import project_contract

from site_builder.check.wording.problems import put_into_words
from site_builder.problem import Finding, Problem, Span
from site_builder.read.document import Document, read_document
from site_builder.read.paths.layout import DocumentKind, Place

FIELDS = project_contract().fields("survey", 2021)
FACTS = {
    "how": "改一改",
    "rule": "不行",
    "type": "文字",
    "because": "",
    "key": "x",
    "reason": "none",
}


def document(text: str) -> Document:
    return read_document("survey.yml", Place(DocumentKind.SURVEY, 2021), text.encode())


def problem(text: str, pointer: str, code: str = "S105", **more: Any) -> Problem:
    finding = replace(Finding(code, pointer, FACTS), **more)
    return put_into_words(finding, "survey.yml", document(text), FIELDS)


@pytest.mark.parametrize("value", ["A", "“基层”科普", "甲“乙”", "“全”"])
def test_a_value_is_repeated_as_it_was_written(value: str) -> None:
    assert problem(f"unit: {value}\n", "/unit").value == value


def test_a_value_with_parts_is_not_repeated() -> None:
    assert problem("funds:\n  own_use: []\n", "/funds").value is None


def test_what_is_missing_is_said_where_it_belongs() -> None:
    """The heading's line is shown for orientation; nothing in it is marked."""
    text = "round: 2021\nmanagement:\n  inspected: true\n"
    missing = problem(text, "/management/guided", "S102")
    assert (missing.line, missing.source, missing.question) == (2, "management:", "6")
    assert problem(text, "/filled_on", "S102").line in {None, 1}
    blank = problem("management:\n  guided:\n", "/management/guided", "S102", on_key=True)
    assert (blank.line, blank.column, blank.width) == (2, 3, len("guided"))


def test_the_value_is_marked_unless_the_key_is_wrong() -> None:
    for on_key, column, width in ((False, 7, 3), (True, 1, 4)):
        marked = problem("unit: abc\n", "/unit", on_key=on_key)
        assert (marked.line, marked.column, marked.width) == (1, column, width)


def test_the_question_is_that_of_the_nearest_field_around() -> None:
    text = "funds:\n  own_use:\n    - amount_wan: 1\n      odd: 2\n"
    assert problem(text, "/funds/own_use/0/odd", "S101", on_key=True).question == "13.1"
    assert problem("odd: 1\n", "/odd", "S101", on_key=True).question is None


def test_a_place_beyond_the_text_shows_no_line() -> None:
    assert problem("unit: a\n", "", span=Span(99)).source is None
    lost = put_into_words(Finding("F503", facts=FACTS), "gone.yml", None, {})
    assert (lost.line, lost.source, lost.pointer) == (None, None, "")


def test_a_reason_without_words_of_its_own_is_another_one() -> None:
    known = problem("a: b\n", "", "F503", span=Span(1), facts={"reason": "quote"})
    other = problem("a: b\n", "", "F503", span=Span(1), facts={"reason": "never heard of"})
    assert known.message != other.message
    assert not other.message.endswith("：")
