"""A table's heading carries the unit, and its total is the last row."""

from __future__ import annotations

from decimal import Decimal

from site_builder.aggregate.table import Column, Gap, Table

TABLE = Table(
    "t", 2021, "资金", "2家", (Column("地区", is_figure=False), Column("资金", "万元")),
    (("郑州市", Decimal("12.5")), ("全省", Decimal("12.5"))),
)  # fmt: skip


def test_heading_has_the_unit() -> None:
    assert [c.heading for c in TABLE.columns] == ["地区", "资金（万元）"]


def test_total_is_the_last_row() -> None:
    assert TABLE.body == (("郑州市", Decimal("12.5")),)
    assert TABLE.total == ("全省", Decimal("12.5"))


def test_without_total() -> None:
    plain = Table("t", 2021, "资金", "", TABLE.columns, TABLE.rows, has_total=False)
    assert plain.body == TABLE.rows
    assert plain.total == ()


def test_gaps_speak_for_themselves() -> None:
    assert [str(gap) for gap in Gap] == ["未填", "不适用", "未知"]
