"""Names of sheets keep within what a workbook takes; widths and places follow the content."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from site_builder.aggregate.table import Column, Gap, Table
from site_builder.export.sheet import places, sheet_names, widths

if TYPE_CHECKING:
    from site_builder.aggregate.table import Cell


def table(title: str, *rows: tuple[Cell, ...]) -> Table:
    columns = (Column("地区", is_figure=False), Column("资金", "万元"))
    return Table("t", 2021, title, "", columns, rows)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=5))
def test_names_are_short_legal_and_unique(titles: list[str]) -> None:
    names = sheet_names("说明", [table(title) for title in titles])
    assert len({n.lower() for n in ("说明", *names)}) == len(titles) + 1
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")


def test_titles_that_begin_alike_are_told_apart() -> None:
    long = "项目实施方案确定前是否开展调研以及相关的一切工作情况如何进行说明"
    one, two = sheet_names("说明", [table(long + "甲"), table(long + "乙")])
    assert one != two
    assert two.endswith(" 2")


def test_a_chinese_character_takes_two() -> None:
    assert widths(table("t", ("郑州市", 1))) == [8, 14]
    assert widths(table("t", ("郑州市二七区科学技术协会", 1)))[0] == 26
    assert widths(table("t", ("长" * 500, 1)))[0] == 48


def test_places_are_those_that_some_figure_needs() -> None:
    one = table("t", ("甲", 1), ("乙", Decimal("2.50")), ("丙", Gap.UNKNOWN))
    assert places(one, 1) == 1
    assert places(table("t", ("甲", Decimal(100))), 1) == 0
    assert places(table("t", ("甲", Decimal("0.0001"))), 1) == 4
