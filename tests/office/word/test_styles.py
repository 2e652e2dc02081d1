"""Styles: indents in characters, small type off the grid, no line below a title."""

from __future__ import annotations

from datetime import date

import pytest
from docx.oxml.ns import qn

from site_builder.office.word.paper import new_paper
from site_builder.office.word.styles import CAPTION, CELL, NOTE, SMALL_TEXT, TEXT, set_styles


@pytest.mark.parametrize(
    ("name", "characters", "on_grid"),
    [(TEXT, 2, True), (SMALL_TEXT, 2, False), (NOTE, 0, False), (CAPTION, 0, False),
     (CELL, 0, False), ("Heading 1", 2, True), ("Heading 3", 2, True)],
)  # fmt: skip
def test_indents_and_grid(name: str, characters: int, *, on_grid: bool) -> None:
    paper = new_paper("报告", "某某", date(2022, 10, 20))
    set_styles(paper)
    form = paper.styles[name].element.pPr
    assert form.ind.get(qn("w:firstLineChars")) == str(characters * 100)
    assert (form.find(qn("w:snapToGrid")) is None) is on_grid


def test_a_title_has_no_line_below() -> None:
    paper = new_paper("报告", "某某", date(2022, 10, 20))
    set_styles(paper)
    assert paper.styles["Title"].element.find(f".//{qn('w:pBdr')}") is None
