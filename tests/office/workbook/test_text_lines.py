"""Lines are counted as a cell breaks them: a Chinese character takes two letters and a little."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.office.workbook.text_lines import fitting, letters, lines_of


def test_letters() -> None:
    assert letters("") == 0
    assert letters("abc") == 3
    assert letters("郑州市") == 7
    assert letters("“双减”") == 9


def test_lines() -> None:
    assert lines_of("", 10) == 1
    assert lines_of("123456789", 10) == 1
    assert lines_of("1234567890", 10) == 2
    assert lines_of("甲\n乙", 10) == 2
    assert lines_of("甲\n\n乙\n", 10) == 3
    assert lines_of("字" * 40, 22) == 4


@given(st.text(max_size=80), st.integers(0, 60), st.integers(1, 5))
def test_what_fits_takes_no_more_lines(text: str, width: int, lines: int) -> None:
    end = fitting(text, width, lines)
    assert lines_of(text[:end], width) <= lines
    assert end > 0 or not text
