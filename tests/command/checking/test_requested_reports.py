"""Which reports are asked for: one of each place, none among what units send."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from site_builder.command.checking.requested_reports import (
    Order,
    all_orders,
    order_of,
    outside_data,
)

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("text", "json")


def test_a_report_for_a_file_and_one_for_standard_output(tmp_path: Path) -> None:
    file = tmp_path / "r.json"
    assert order_of(f"json={file}", FORMATS, "…") == Order("json", file)
    assert order_of("json=-", FORMATS, "…") == Order("json")


@pytest.mark.parametrize(
    ("value", "said"),
    [("json", "格式=文件"), ("json=", "格式=文件"), ("xml=a", "没有 xml 这种格式")],
)
def test_what_is_not_understood(value: str, said: str) -> None:
    with pytest.raises(click.BadParameter, match=said):
        order_of(value, FORMATS, "json=report.json")


def test_the_default_is_shown_unless_something_else_is(tmp_path: Path) -> None:
    to_file, shown = Order("json", tmp_path / "r.json"), Order("json")
    assert all_orders(None, "text", [to_file]) == (Order("text"), to_file)
    assert all_orders(None, "text", [shown]) == (shown,)
    assert all_orders("json", "text", []) == (shown,)


def test_two_reports_for_one_place_clash(tmp_path: Path) -> None:
    file = tmp_path / "r.json"
    with pytest.raises(click.UsageError, match="只能是一份报告"):
        all_orders(None, "text", [Order("json", file), Order("text", tmp_path / "." / "r.json")])
    with pytest.raises(click.UsageError, match="直接输出的只能是一份报告"):
        all_orders("text", "text", [Order("json")])


@pytest.mark.parametrize("name", ["submissions/a.json", "cases/2021/a.json", "schema/a.json"])
def test_no_report_among_the_data(name: str, tmp_path: Path) -> None:
    with pytest.raises(click.UsageError, match="在填报内容的文件夹里"):
        outside_data([tmp_path / name], tmp_path, "build/report.json")
    outside_data([tmp_path / "build" / "report.json"], tmp_path, "build/report.json")
