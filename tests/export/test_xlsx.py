"""A workbook opens as it is: every text a text, every figure a figure, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st
from making import good, in_earnest, site

from site_builder.aggregate.table import Column, Gap, Table
from site_builder.export.provenance import provenance
from site_builder.export.sheet import MAX_TEXT
from site_builder.export.xlsx import render_workbook

if TYPE_CHECKING:
    from site_builder.aggregate.table import Cell

ORIGIN = provenance(good().reference)
COLUMNS = (Column("地区", is_figure=False, key="area"), Column("资金", "万元", key="funds"))


def made(*rows: tuple[Cell, ...], has_total: bool = False) -> Any:
    table = Table("t", 2021, "资金", "2家填报", COLUMNS, rows, "13.1", has_total=has_total)
    book = render_workbook("2021年", [table], ORIGIN)
    return openpyxl.load_workbook(io.BytesIO(book))


def cells(*rows: tuple[Cell, ...]) -> list[tuple[Any, ...]]:
    return list(made(*rows).worksheets[1].iter_rows(min_row=2, values_only=True))


def test_rare_characters_and_figures_survive() -> None:
    rows: list[tuple[Cell, ...]] = [
        ("瀍河回族区", Decimal("12.5")), ("浉河区", 3), ("𠮷县", Decimal("0.0001")),
    ]  # fmt: skip
    assert cells(*rows) == [("瀍河回族区", 12.5), ("浉河区", 3), ("𠮷县", 0.0001)]


def test_gaps_are_words() -> None:
    assert cells(*[("省本级", gap) for gap in Gap]) == [
        ("省本级", "未填"), ("省本级", "不适用"), ("省本级", "未知"),
    ]  # fmt: skip


def test_the_first_sheet_says_what_it_is() -> None:
    sheet = made(("郑州市", 1)).worksheets[0]
    said = [str(c) for row in sheet.iter_rows(values_only=True) for c in row if c]
    assert sheet.title == "说明"
    for text in (ORIGIN.source, "2022年10月20日", "13.1 资金", "2家填报"):
        assert text in said
    assert any(ORIGIN.licence in text for text in said)
    assert any("虚构" in text for text in said)


def test_heads_stay_and_totals_stand_apart() -> None:
    sheet = made(("郑州市", Decimal("1.5")), ("全省", Decimal("1.5")), has_total=True).worksheets[1]
    assert sheet.freeze_panes == "B2"
    assert [cell.value for cell in sheet[1]] == ["地区", "资金（万元）"]
    assert not sheet["A2"].font.bold
    assert sheet["A3"].font.bold


def test_figures_of_a_column_show_the_same_places() -> None:
    sheet = made(("甲", 1), ("乙", Decimal("2.25")), ("丙", Decimal("10.50"))).worksheets[1]
    assert [sheet.cell(row, 2).number_format for row in (2, 3, 4)] == ["#,##0.00"] * 3


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(1)", "\uff1d1", "=HYPERLINK(1)", "https://example.org/",
     "mailto:a", "internal:A1", "123", "{=1+1}", ""],
)  # fmt: skip
def test_a_text_is_a_text(text: str) -> None:
    sheet = made((text, 1)).worksheets[1]
    cell = sheet["A2"]
    assert (cell.value or "") == text
    assert cell.data_type in {"s", "n"} if not text else cell.data_type == "s"
    assert cell.hyperlink is None


def test_a_text_that_looks_like_a_formula_stays_one_when_it_is_edited() -> None:
    sheet = made(("=1+1", 1), ("郑州市", 1)).worksheets[1]
    assert sheet["A2"].quotePrefix
    assert not sheet["A3"].quotePrefix


@pytest.mark.parametrize("letter", ["字", "𠮷"])
def test_a_text_too_long_for_a_cell_is_cut_and_says_so(letter: str) -> None:
    text = made((letter * 40_000, 1)).worksheets[1]["A2"].value
    assert len(text.encode("utf-16-le")) // 2 <= MAX_TEXT
    assert text.endswith("全文见CSV）")
    assert set(text.removesuffix("…（超出单元格长度，全文见CSV）")) == {letter}


@effort(max_examples=30)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30))
def test_every_text_survives(text: str) -> None:
    found = cells((text, 1))[0][0]
    assert found in {text, text.replace("\ufffe", "_xFFFE_").replace("\uffff", "_xFFFF_")}


def test_control_characters_do_not_break_the_file() -> None:
    assert cells(("\x00\x01\x0b\x1f郑州", 1))[0][0].endswith("郑州")


def test_the_same_tables_give_the_same_bytes() -> None:
    tables = site().tables[2021]
    one, two = (render_workbook("2021年", tables, ORIGIN) for _ in range(2))
    assert one == two
    with zipfile.ZipFile(io.BytesIO(one)) as file:
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}
        everything = b"".join(file.read(name) for name in file.namelist())
    assert b"<f>" not in everything
    assert b"1980-01-01T00:00:00Z" in everything


def test_every_table_of_the_site_can_be_read_back() -> None:
    for tables in site().tables.values():
        book = openpyxl.load_workbook(io.BytesIO(render_workbook("年度", tables, ORIGIN)))
        for sheet, table in zip(book.worksheets[1:], tables, strict=True):
            rows = list(sheet.iter_rows(values_only=True))
            assert list(rows[0]) == [c.heading for c in table.columns]
            for found, row in zip(rows[1:], table.rows, strict=True):
                for cell, value in zip(found, row, strict=True):
                    told = float(value) if isinstance(value, (int, Decimal)) else str(value)
                    assert cell == told


def test_the_first_sheet_says_whence_the_figures_come() -> None:
    table = Table("t", 2021, "资金", "", COLUMNS, (("甲", 1),))
    for origin in (ORIGIN, provenance(in_earnest().reference)):
        book = openpyxl.load_workbook(io.BytesIO(render_workbook("年度", [table], origin)))
        assert origin.source in str(list(book.worksheets[0].iter_rows(values_only=True)))
        assert book.properties.creator == origin.source
