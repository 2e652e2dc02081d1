"""Runs: what a Word file cannot hold goes, notes are of the paper's day."""

from __future__ import annotations

from datetime import date

import pytest

from site_builder.office.word.paper import new_paper
from site_builder.office.word.runs import add_note, add_run, plain


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("甲\x00乙\x1f丙", "甲乙丙"), ("甲\t乙\n丙", "甲\t乙\n丙"), ("\ud83d甲\udc00", "甲"),
        ("😀𠅤", "😀𠅤"), ("\ufffe\uffff", ""), ("", ""), ("\x7f\x85", "\x7f\x85"),
    ],
)  # fmt: skip
def test_what_no_xml_may_hold_goes(text: str, kept: str) -> None:
    assert plain(text) == kept


def test_a_note_has_the_author_and_the_day_of_the_paper() -> None:
    paper = new_paper("报告", "某某市", date(2022, 10, 20))
    add_note(paper, add_run(paper.add_paragraph(), "12家"), "第6题\x00")
    (note,) = paper.comments
    assert (note.text, note.author) == ("第6题", "某某市")
    assert note.timestamp
    assert note.timestamp.date() == date(2022, 10, 20)
