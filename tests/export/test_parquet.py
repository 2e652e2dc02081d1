"""Parquet holds the same figures, typed, and says why one is missing."""

from __future__ import annotations

import io
import sys
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from making import good, site
from repository import project_contract

from site_builder.aggregate.listings import listings
from site_builder.aggregate.table import Column, Gap, Table
from site_builder.export.parquet import has_parquet, render_parquet

COLUMNS = (
    Column("地区", is_figure=False, key="area"),
    Column("资金", "万元", key="funds"),
    Column("日期", is_figure=False, key="day", is_date=True),
)
TABLE = Table(
    "t", 2021, "资金", "2家", COLUMNS,
    (("瀍河回族区", Decimal("12.5"), "2022-04-07"), ("浉河区", Gap.NOT_ASKED, Gap.UNKNOWN)),
)  # fmt: skip


def read(table: Table) -> Any:
    parquet = pytest.importorskip("pyarrow.parquet")
    return parquet.read_table(io.BytesIO(render_parquet(table, "甲报送")))


def test_values_are_typed_and_gaps_are_explained() -> None:
    assert read(TABLE).to_pylist() == [
        {"area": "瀍河回族区", "funds": Decimal("12.5000"), "day": date(2022, 4, 7), "gaps": []},
        {"area": "浉河区", "funds": None, "day": None,
         "gaps": [("funds", "not_asked"), ("day", "unknown")]},
    ]  # fmt: skip
    assert read(TABLE).schema.metadata[b"base"] == "2家".encode()
    assert read(TABLE).schema.metadata[b"source"] == "甲报送".encode()


def test_every_list_and_table_can_be_written() -> None:
    for table in (*listings(good(), project_contract(), {}), *site().tables[2021]):
        assert read(table).num_rows == len(table.rows)


def test_the_same_again() -> None:
    pytest.importorskip("pyarrow")
    assert render_parquet(TABLE, "甲") == render_parquet(TABLE, "甲")


def test_a_machine_without_it_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert not has_parquet()
