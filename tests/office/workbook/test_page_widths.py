"""Columns fill the page, and no long text takes all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from site_builder.aggregate.table import Column, Table
from site_builder.office.workbook.page_widths import PAGE, fitted, page_widths

if TYPE_CHECKING:
    from site_builder.aggregate.table import Cell


def table(headings: list[str], *rows: tuple[Cell, ...]) -> Table:
    columns = tuple(Column(heading, is_figure=False) for heading in headings)
    return Table("t", 2021, "", "", columns, rows, has_total=False)


def test_a_narrow_table_grows() -> None:
    widths = page_widths(table(["地区", "是", "否"], ("郑州市", 1, 2)), 0)
    assert sum(widths) > 40
    assert max(widths) < PAGE / 2


def test_long_texts_get_what_short_cells_leave() -> None:
    rows = ("郑州市", "郑州市金水区科学技术协会", "字" * 1_000)
    city, unit, text = page_widths(table(["地区", "单位", "文字"], rows), 0)
    assert city < unit < text
    assert city + unit + text <= PAGE


def test_what_is_not_printed_takes_nothing_of_the_page() -> None:
    rows = ("郑州市", "字" * 1_000, "path/" * 100)
    one = page_widths(table(["地区", "文字", "原文件"], rows), 1)
    assert one[:2] == page_widths(table(["地区", "文字"], rows[:2]), 0)
    assert one[2] <= 40


def test_headings_of_many_columns_break() -> None:
    headings = [f"第{n}题是否开展监督检查工作" for n in range(12)]
    assert sum(page_widths(table(headings, ("是",) * 12), 0)) <= PAGE


@given(st.lists(st.integers(1, 5_000), min_size=1, max_size=30), st.integers(60, 200))
def test_every_column_can_be_read(widths: list[int], page: int) -> None:
    for before, after in zip(widths, fitted(widths, page), strict=True):
        assert min(before, 18) <= after <= max(2.2 * before, page * 1.3)
