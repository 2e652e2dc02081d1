"""A document that came is told by what the schema marks with `x-lead`."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from repository import project_contract

from site_builder.review.differences.lead_facts import leading_facts
from site_builder.review.readable_answers import Names


def facts(kind: str, value: dict[str, Any]) -> list[tuple[str, str]]:
    fields = project_contract().fields(kind, 2021)
    return [(label, said) for _, label, said in leading_facts(value, fields, Names())]


def test_tables_are_counted_and_added_up() -> None:
    rows: list[Any] = [{"amount_wan": Decimal("12.5")}, {"amount_wan": 8}, {"amount_wan": "多"}, 1]
    assert facts("survey", {"funds": {"own_use": rows}}) == [
        ("第13.1题“本级科协使用部分”", "4条，20.5 万元")
    ]
    nothing: list[Any] = [{"amount_wan": "3.5万元"}]
    assert facts("survey", {"funds": {"own_use": nothing}}) == [
        ("第13.1题“本级科协使用部分”", "1条")
    ]
    assert facts("survey", {"funds": {"own_use": []}}) == [("第13.1题“本级科协使用部分”", "0条")]


def test_answers_are_said_as_they_are() -> None:
    assert facts("case", {"quota": False, "people_served": 9, "images": [{}, {}]}) == [
        ("“受益人次”", "9 人次"),
        ("“计入本市报送名额”", "否"),
        ("“图片”", "2条"),
    ]


def test_what_is_not_filled_in_is_passed_over() -> None:
    assert facts("survey", {}) == []
