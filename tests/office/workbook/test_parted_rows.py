"""Long texts go on in the rows below: nothing is lost, nothing is too high, figures stand once."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.aggregate.table import Column, Gap, Table
from site_builder.export.sheet import MAX_TEXT
from site_builder.office.workbook.parted_rows import LINES, numbered, pieces
from site_builder.office.workbook.text_lines import height_of, lines_of

HIGHEST = 409
"""Points that a row may have."""
COLUMNS = (Column("单位", is_figure=False), Column("文字", is_figure=False), Column("资金", "万元"))


@given(st.text(max_size=400), st.integers(8, 100))
def test_pieces_are_the_text(text: str, width: int) -> None:
    assert "".join(pieces(text, width)) == text


@pytest.mark.parametrize("letter", ["字", "𠮷", "a", "\n", "\u0301", "a\u0301"])
def test_forty_thousand_characters(letter: str) -> None:
    parts = list(pieces(letter * 40_000, 90))
    assert "".join(parts) == letter * 40_000
    for part in parts:
        assert len(part.encode("utf-16-le")) // 2 <= MAX_TEXT
        assert height_of(lines_of(part, 90)) <= HIGHEST


def test_a_text_is_parted_behind_a_sentence() -> None:
    text = "全年举办培训二十六场，培训农民一千八百四十人次。" * 80
    parts = list(pieces(text, 60))
    assert len(parts) > 1
    assert all(part.endswith("。") for part in parts)


def test_an_accent_stays_with_its_letter() -> None:
    parts = list(pieces("e\u0301" * 3_000, 20))
    assert not any(part.startswith("\u0301") for part in parts)


def test_rows_go_on_below() -> None:
    long = "字" * 2_000
    rows = (("甲", long, Decimal(12)), ("乙", "短", Gap.UNANSWERED))
    made = numbered(Table("t", 2021, "", "", COLUMNS, rows, has_total=False), [10, 60, 10], 1)
    numbers = [row[0] for row in made.rows]
    assert numbers[:2] == [1, "续"]
    assert numbers[-1] == 2
    own = [row for row in made.rows if row[1] == "甲"]
    assert len(own) == len(made.rows) - 1
    assert "".join(str(row[2]) for row in own) == long
    assert [row[3] for row in own] == [Decimal(12), *[""] * (len(own) - 1)]
    assert made.rows[-1][1:] == ("乙", "短", Gap.UNANSWERED)
    assert all(lines_of(str(row[2]), 60) <= LINES for row in made.rows)
