"""Edits change what they name and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.editing.edit import Edit, apply_edits, edit_at, offset_of
from site_builder.problem import Span

TEXT = "名称: 甲\n金额: 12万元  # 核对过\n"


def test_a_span_is_replaced_and_what_stands_around_it_stays() -> None:
    edit = edit_at(TEXT, Span(2, 5, 4), "12")
    assert apply_edits(TEXT, [edit]) == "名称: 甲\n金额: 12  # 核对过\n"


def test_edits_are_places_in_the_text_as_it_was() -> None:
    edits = [edit_at(TEXT, Span(2, 5, 4), "12"), edit_at(TEXT, Span(1, 5, 1), "乙乙乙")]
    assert apply_edits(TEXT, edits) == "名称: 乙乙乙\n金额: 12  # 核对过\n"


def test_the_same_edit_twice_is_one() -> None:
    assert apply_edits("ab", [Edit(0, 1, "c"), Edit(0, 1, "c")]) == "cb"


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("abcd", [Edit(0, 3, ""), Edit(2, 4, "")])


def test_a_line_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="substring"):
        offset_of("a\n", Span(3))


@given(st.lists(st.text(max_size=4), min_size=1, max_size=6), st.data())
def test_other_parts_are_kept(parts: list[str], data: st.DataObject) -> None:
    chosen = data.draw(st.integers(0, len(parts) - 1))
    start = sum(map(len, parts[:chosen]))
    edit = Edit(start, start + len(parts[chosen]), "新")
    expected = [*parts[:chosen], "新", *parts[chosen + 1 :]]
    assert apply_edits("".join(parts), [edit]) == "".join(expected)
