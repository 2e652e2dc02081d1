"""What a spreadsheet would run is known, in full-width letters and behind control characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.export.spreadsheet_text import looks_like_formula


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"])
@given(rest=st.text())
def test_formulas(start: str, rest: str) -> None:
    assert looks_like_formula(start + rest)


@pytest.mark.parametrize("text", ["", "科普", " =1+1", "12", "（－）", "a=b"])
def test_texts(text: str) -> None:
    assert not looks_like_formula(text)
