"""Long texts are compared sentence by sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.review.differences.sentences import changed_sentences

TEXT = st.lists(st.sampled_from(["甲。", "乙！", "丙；", "丁\n", "戊"]), max_size=12).map("".join)


def test_only_the_sentences_that_changed_are_told() -> None:
    before = "先调研。再立项。后验收。"
    assert changed_sentences(before, "先调研。再公示。再立项。验收。") == (
        ("", "再公示。"),
        ("后验收。", "验收。"),
    )
    assert changed_sentences(before, "先调研。后验收。") == (("再立项。", ""),)
    assert changed_sentences("", before) == (("", before),)


def test_lines_stay_apart() -> None:
    assert changed_sentences("", "甲\n乙。丙\n丁") == (("", "甲 乙。丙 丁"),)


def test_other_line_breaks_are_told_only_if_nothing_else_differs() -> None:
    assert changed_sentences("甲。\n\n乙。", "甲。\n乙。丙。") == (("", "丙。"),)
    assert changed_sentences("甲。\n\n乙。", "甲。\n乙。") == (("甲。\n\n乙。", "甲。\n乙。"),)


def test_repetitions_without_end_are_one_change() -> None:
    before, after = "甲。乙。" * 1000, "乙。丙。甲。" * 700
    assert len(changed_sentences(before, after)) == 1
    long = "".join(f"第{n}项。" for n in range(3000))
    assert changed_sentences(long, f"前言。{long}") == (("", "前言。"),)


@given(TEXT, TEXT)
def test_the_way_back_is_the_mirror(before: str, after: str) -> None:
    there = changed_sentences(before, after)
    assert [(b, a) for a, b in changed_sentences(after, before)] == list(there)
    assert bool(there) == (before != after)
