"""The mark of a demonstration stands on everything of one, and on nothing else."""

from __future__ import annotations

from decimal import Decimal

from making import good, in_earnest

from site_builder.aggregate.table import Column, Gap, Table
from site_builder.export.csv import render_csv
from site_builder.export.demonstration import mark, origin, reported, table_with_mark, with_mark

DEMO, REAL = good().reference.settings, in_earnest().reference.settings
TABLE = Table(
    "t", 2021, "资金", "",
    (Column("地区", is_figure=False, key="area"), Column("资金", "万元", key="funds")),
    (("瀍河回族区", Decimal("12.5")), ("浉河区", Gap.UNKNOWN), ("合计", Decimal("12.5"))),
)  # fmt: skip


def test_a_text_bears_the_mark() -> None:
    assert with_mark("标题", DEMO) == "【示例】标题"
    assert with_mark("标题", REAL) == "标题"
    assert with_mark("", DEMO) == mark(REAL) == ""


def test_nobody_answers_for_what_is_invented() -> None:
    assert "虚构" in origin(DEMO)
    assert "虚构" in reported(DEMO)
    assert REAL.programme in origin(REAL)
    assert reported(REAL) == "数据由报送单位填报。"


def test_every_row_bears_it_the_total_too() -> None:
    lines = render_csv(table_with_mark(TABLE, DEMO)).decode("utf-8-sig").splitlines()
    assert lines[0] == "地区,资金（万元）,数据性质"
    assert all(line.endswith(",【示例】") for line in lines[1:])
    assert len(lines) == 4


def test_a_real_table_leaves_as_it_is() -> None:
    assert table_with_mark(TABLE, REAL) is TABLE
