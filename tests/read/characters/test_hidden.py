"""Characters that nobody can see, or that another computer cannot show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.characters.hidden import hidden_characters, parseable


@given(st.text())
def test_any_text_is_parseable_afterwards(text: str) -> None:
    assert len(parseable(text)) == len(text)


@given(st.text(st.one_of(st.characters(), st.sampled_from("\u200b\u2028\x00\ufeff\n䶮"))))
def test_each_finding_points_to_the_character(text: str) -> None:
    lines = text.split("\n")
    for finding in hidden_characters(text):
        assert finding.span
        char = lines[finding.span.line - 1][finding.span.column - 1]
        assert finding.facts["point"] == f"U+{ord(char):04X}"


@pytest.mark.parametrize("char", ["\u200b", "\u202e", "\x85", "\u2028", "\x00", "\ufffd", "\ue000"])
def test_hidden_characters(char: str) -> None:
    (finding,) = hidden_characters(f"a\nb{char}{char}c")
    assert finding.span
    assert (finding.span.line, finding.span.column) == (2, 2)
    assert finding.facts["point"] == f"U+{ord(char):04X}"


@pytest.mark.parametrize("text", ["瀍河回族区", "浉河区", "䶮𬭸", "　全角空格", "e\u0301", "①㎡"])
def test_ordinary_characters(text: str) -> None:
    assert list(hidden_characters(text)) == []
