"""CSV opens in a spreadsheet as it is: BOM, CRLF, no formulas, and every character."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import site

from site_builder.aggregate.table import Column, Gap, Table
from site_builder.export.csv import render_csv

if TYPE_CHECKING:
    from site_builder.aggregate.table import Cell


def made(*cells: Cell) -> bytes:
    columns = (Column("地区", is_figure=False), *[Column("资金", "万元")] * (len(cells) - 1))
    return render_csv(Table("t", 2021, "资金", "", columns, (cells,)))


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_bom_and_line_ends() -> None:
    data = made("瀍河回族区", 1)
    assert data == "\ufeff地区,资金（万元）\r\n瀍河回族区,1\r\n".encode()


def test_figures_stay_figures() -> None:
    cells: tuple[Cell, ...] = ("浉河区", -3, Decimal("-0.5"), Decimal("1E+3"), Decimal("12.50"))
    assert read(made(*cells))[1] == ["浉河区", "-3", "-0.5", "1000", "12.50"]


def test_gaps_are_words() -> None:
    assert read(made("省本级", *Gap))[1] == ["省本级", "未填", "不适用", "未知"]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20x", "\t=1", "\r="]
)
def test_no_text_starts_a_formula(text: str) -> None:
    assert read(made(text, text))[1] == [f"'{text}", f"'{text}"]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_every_text_survives(text: str) -> None:
    cell = read(made("地区", text))[1][1]
    assert cell in {text, f"'{text}"}
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_every_table_of_the_site_is_rectangular() -> None:
    for tables in site().tables.values():
        for table in tables:
            lines = read(render_csv(table))
            assert {len(line) for line in lines} == {len(table.columns)}
            assert all(cell for line in lines for cell in line)
