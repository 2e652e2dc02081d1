"""Rows and margins of a table, where the standard has them."""

from __future__ import annotations

from datetime import date

import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from site_builder.office.word.paper import new_paper
from site_builder.office.word.table_format import (
    keep_row_whole,
    repeat_heading,
    set_cell_margins,
)


def test_a_heading_is_whole_and_repeated() -> None:
    row = new_paper("表", "某某", date(2022, 10, 20)).add_table(1, 2).rows[0]
    keep_row_whole(row)
    repeat_heading(row)
    told = [child.tag for child in row._tr.trPr]  # noqa: SLF001 - the library has no word for it
    assert told == [qn("w:cantSplit"), qn("w:tblHeader")]


@pytest.mark.parametrize("has_look", [True, False])
def test_margins_stand_before_the_look(*, has_look: bool) -> None:
    table = new_paper("表", "某某", date(2022, 10, 20)).add_table(1, 2)
    properties = table._tbl.tblPr  # noqa: SLF001 - as above
    if not has_look:
        properties.remove(properties.find(qn("w:tblLook")))
    set_cell_margins(table, Pt(4), Pt(1))
    names = [child.tag.rpartition("}")[2] for child in properties]
    assert names[names.index("tblCellMar") + 1 :] == (["tblLook"] if has_look else [])
    sides = {
        m.tag.rpartition("}")[2]: m.get(qn("w:w")) for m in properties.find(qn("w:tblCellMar"))
    }
    assert sides == {"top": "20", "left": "80", "bottom": "20", "right": "80"}
