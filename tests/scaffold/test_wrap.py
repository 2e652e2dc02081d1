"""Comment lines are short, lose nothing, and begin with no closing mark."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.scaffold.wrap import wrap


@given(st.text("填报，。、“”（）：abc/-1 ", max_size=200))
def test_nothing_is_lost(text: str) -> None:
    assert "".join(wrap(text, 20)).replace(" ", "") == text.replace(" ", "")
    assert all(0 < len(line) <= 20 for line in wrap(text, 20))


def test_closing_marks_stay_with_what_they_close() -> None:
    assert wrap("一二三四五六七八九十，后面", 10) == ["一二三四五六七八九", "十，后面"]
