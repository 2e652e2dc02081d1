"""Figures in JSON keep their digits, and a gap is no figure."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.aggregate.table import Column, Gap, Table
from site_builder.export.json import render_json, table_value


@given(st.decimals(0, 10**9, places=4))
def test_amounts_read_back_digit_by_digit(value: Decimal) -> None:
    text = render_json([value]).decode()
    assert json.loads(text, parse_float=Decimal) == [value]
    assert Decimal(str(json.loads(text)[0])) == value


def test_whole_amounts_have_no_point() -> None:
    assert render_json([Decimal("12.00"), Decimal("12.50"), Decimal("1E+3")]) == b"[12,12.5,1000]"


def test_nothing_else_is_guessed() -> None:
    with pytest.raises(TypeError, match="set has no form"):
        render_json({1})


def test_a_table_tells_gaps_from_figures() -> None:
    columns = (Column("地区", is_figure=False, key="area"), Column("资金", "万元", key="funds"))
    rows = (("郑州市", Gap.NOT_ASKED), ("全省", Decimal("1.5")))
    value = table_value(Table("t", 2021, "资金", "1家", columns, rows, "13.1"))
    assert value["rows"] == [
        {
            "cells": {"area": "郑州市", "funds": None},
            "gaps": {"funds": "not_asked"},
            "total": False,
        },
        {"cells": {"area": "全省", "funds": Decimal("1.5")}, "gaps": {}, "total": True},
    ]
    assert value["columns"][1] == {
        "key": "funds", "label": "资金", "unit": "万元", "type": "number", "about": None,
    }  # fmt: skip
