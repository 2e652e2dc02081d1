"""The short way to write a finding, and to go through rows that may be anything."""

from __future__ import annotations

from typing import Any

import pytest
from judging import SURVEY

from site_builder.check.rules.finding import found, rows
from site_builder.problem import Finding, Span
from site_builder.read.document import Document, read_document
from site_builder.read.paths.layout import locate


def document(text: str) -> Document:
    place = locate(SURVEY)
    assert place
    return read_document(SURVEY, place, text.encode())


def test_found() -> None:
    assert found("/a", Span(2), reason="x") == Finding("", "/a", {"reason": "x"}, Span(2))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n  - x: 1\n  - y: 2\n", [("/a/0", {"x": 1}), ("/a/1", {"y": 2})]),
        ("a:\n  - 1\n  - y: 2\n", [("/a/1", {"y": 2})]),
        ("a:\n", []),
        ("b: 1\n", []),
    ],
)
def test_rows(text: str, expected: list[tuple[str, dict[str, Any]]]) -> None:
    assert list(rows(document(text), "/a")) == expected
