"""Tables of Word files: as wide as the type area, whole rows, figures to the right."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.oxml.ns import qn

from site_builder.office.word.data_tables import WordTable, add_table
from site_builder.office.word.paper import as_bytes, new_paper
from site_builder.office.word.styles import set_styles

if TYPE_CHECKING:
    from docx.table import Table as DocxTable


def made(table: WordTable) -> DocxTable:
    paper = new_paper("表", "某某", date(2022, 10, 20))
    set_styles(paper)
    add_table(paper, table)
    (found,) = Document(io.BytesIO(as_bytes(paper))).tables
    return found


def tags(table: DocxTable, tag: str) -> list[int]:
    """Return the numbers of the rows that have something."""
    rows = table._tbl.tr_lst  # noqa: SLF001 - the library has no word for it
    return [n for n, row in enumerate(rows) if row.find(f".//{qn(tag)}") is not None]


def test_the_head_repeats_and_no_row_breaks() -> None:
    table = made(WordTable(["甲", "乙"], [["一", "1"]] * 20))
    assert tags(table, "w:tblHeader") == [0]
    assert tags(table, "w:cantSplit") == list(range(21))


def test_no_page_has_only_the_head_or_the_last_row() -> None:
    table = made(WordTable(["甲"], [["一"]] * 20))
    assert tags(table, "w:keepNext") == [0, 1, 2, 18, 19]


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_a_short_table_stays_whole(count: int) -> None:
    assert tags(made(WordTable(["甲"], [["一"]] * count)), "w:keepNext") == list(range(count))


def test_figures_stand_on_the_right_and_the_total_is_bold() -> None:
    rows = [["一", "1"], ["合计", "1"]]
    table = made(WordTable(["甲", "乙"], rows, frozenset((1,)), has_total=True))
    sides = [
        [p.find(f".//{qn('w:jc')}").get(qn("w:val")) for p in row.iter(qn("w:p"))]
        for row in table._tbl.tr_lst  # noqa: SLF001 - as above
    ]
    assert sides == [["center", "center"], ["left", "right"], ["left", "right"]]
    assert tags(table, "w:b") == [0, 2]


def test_widths_are_in_proportion_and_fill_the_type_area() -> None:
    table = made(WordTable(["甲", "乙"], [["一", "1"]], shares=(3, 1)))
    widths = [cell.width.mm for cell in table.rows[0].cells if cell.width]
    assert [round(w) for w in widths] == [117, 39]


def test_properties_stand_in_the_order_of_the_standard() -> None:
    properties = made(WordTable(["甲"], [["一"]]))._tbl.tblPr  # noqa: SLF001 - as above
    names = [child.tag.rpartition("}")[2] for child in properties]
    assert names.index("tblCellMar") < names.index("tblLook")


@pytest.mark.parametrize(
    ("heads", "shown"),
    [(["要点", "资金（万元）"], ["要点", "资金\n（万元）"]), (["资金（万元）"], ["资金（万元）"]),
     (["很长很长很长的一个表头", "甲"], ["很长很长很长的一个表头", "甲"])],
)  # fmt: skip
def test_a_unit_that_does_not_fit_has_a_line_of_its_own(heads: list[str], shown: list[str]) -> None:
    table = made(WordTable(heads, [["一"] * len(heads)], shares=(12, 1.5)[: len(heads)]))
    assert [cell.text for cell in table.rows[0].cells] == shown
