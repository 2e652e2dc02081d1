"""Every cell is of the kind that it is: figures, days, shares and links are real, texts texts."""

from __future__ import annotations

import io
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from site_builder.aggregate.table import Column, Gap, Table
from site_builder.export.sheet_writer import SheetBook

if TYPE_CHECKING:
    from site_builder.aggregate.table import Cell

DAY = Column("日期", is_figure=False, is_date=True)
SHARE = Column("占比", "%")
MIXED = Column("数")


def written(column: Column, *cells: Cell, for_paper: bool = False) -> list[Any]:
    """Return the cells of a column as they are read back."""
    book = SheetBook("题", "作者", for_paper=for_paper)
    table = Table("t", 2021, "", "", (column,), tuple((c,) for c in cells), has_total=False)
    book.add("表").rows(table, 0, {}, {})
    sheet = openpyxl.load_workbook(io.BytesIO(book.close())).active
    return [row[0] for row in sheet.iter_rows()]


def test_a_day_is_a_day() -> None:
    cell, gap, text, old = written(DAY, "2022-04-10", Gap.UNKNOWN, "春天", "1800-01-01")
    assert cell.is_date
    assert cell.value == datetime(2022, 4, 10)  # noqa: DTZ001 - a workbook knows no zones
    assert (gap.value, text.value, old.value) == ("未知", "春天", "1800-01-01")


def test_a_day_in_a_column_of_texts_is_a_text() -> None:
    (cell,) = written(Column("备注", is_figure=False), "2022-04-10")
    assert cell.data_type == "s"


def test_a_share_is_a_percentage_on_paper_alone() -> None:
    (cell,) = written(SHARE, Decimal("85.7"), for_paper=True)
    assert cell.value == pytest.approx(0.857)
    assert cell.number_format.startswith("#,##0.0%")
    (cell,) = written(SHARE, Decimal("85.7"))
    assert (cell.value, cell.number_format) == (85.7, "#,##0.0")


def test_figures_of_several_units_show_their_own_places() -> None:
    cells = written(MIXED, 3, Decimal("12.50"))
    assert [cell.number_format for cell in cells] == ["#,##0", "#,##0.0"]


@pytest.mark.parametrize("text", ["\ud800郑州", "郑州\udfff", "a\ud800b\udc00"])
def test_half_a_character_does_not_stop_it(text: str) -> None:
    (cell,) = written(Column("备注", is_figure=False), text)
    assert "\ufffd" in cell.value or "𐀀" in cell.value


@pytest.mark.parametrize("name", ["第1题", "它's", "a b", "（逐家）"])
def test_a_link_leads_to_a_sheet(name: str) -> None:
    book = SheetBook("题", "作者")
    book.add("目录").link(0, 0, "=去", name, {})
    book.add(name)
    cell = openpyxl.load_workbook(io.BytesIO(book.close())).worksheets[0]["A1"]
    assert (cell.value, cell.data_type) == ("=去", "s")
    quoted = name.replace("'", "''")
    assert cell.hyperlink.location == f"'{quoted}'!A1"
    assert cell.hyperlink.target is None


def test_an_address_is_a_link_where_it_is_whole() -> None:
    column = Column("网页", is_figure=False, is_address=True)
    there, below, long = written(
        column, "https://kepu.test/cases/2021/", "cases/2021/", "https://kepu.test/" + "a" * 2100
    )
    assert there.hyperlink.target == there.value == "https://kepu.test/cases/2021/"
    assert below.hyperlink is None
    assert long.hyperlink is None
    assert below.value == "cases/2021/"


def test_an_address_in_a_column_of_texts_is_a_text() -> None:
    (cell,) = written(Column("备注", is_figure=False), "https://kepu.test/")
    assert cell.hyperlink is None
