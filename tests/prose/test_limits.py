"""Limits: the first line that goes past one is told, and no line of it reaches the engine."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.prose.limits import (
    MAX_COLUMNS,
    MAX_INDENT,
    MAX_LENGTH,
    MAX_MARKS,
    excess,
    within_limits,
)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("\\" * (MAX_MARKS + 1), 0, "marks"),
        (f"{'*' * MAX_MARKS}\n甲\n[", 2, "marks"),
        (f"甲\n{'> ' * MAX_INDENT}乙", 1, "deep"),
        (f"甲\n{'|' * (MAX_COLUMNS + 1)}", 1, "wide"),
        (f"甲\n{'字' * MAX_LENGTH}", 1, "long"),
    ],
)
def test_excess(text: str, line: int, reason: str) -> None:
    assert excess(text) == (line, reason)
    assert excess(within_limits(text)) is None


@given(st.text("*[`|> 甲\n", max_size=300))
def test_lines_stay_lines(text: str) -> None:
    assert within_limits(text).count("\n") == text.count("\n")
    if excess(text) is None:
        assert within_limits(text) == text
