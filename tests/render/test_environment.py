"""Filters of the templates."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from jinja2 import UndefinedError

from site_builder.aggregate.table import Column, Gap, Table
from site_builder.read import strict_yaml
from site_builder.render.environment import (
    breadth,
    day,
    environment,
    figure,
    is_gap,
    is_sortable,
    quoted,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1286.50"), "1,286.5"),
        (Decimal("12.0000"), "12"),
        (Decimal("0.0001"), "0.0001"),
        (Decimal(0), "0"),
        (Decimal("1E+3"), "1,000"),
        (Decimal("-3.20"), "-3.2"),
        (12000, "12,000"),
        (0, "0"),
        (Gap.UNKNOWN, "未知"),
        ("省本级", "省本级"),
    ],
)
def test_figure(value: object, text: str) -> None:
    assert figure(value) == text


def test_gap() -> None:
    assert is_gap(Gap.UNANSWERED)
    assert not is_gap("未填")
    assert not is_gap(0)


@pytest.mark.parametrize(
    ("count", "label", "said"),
    [
        (4, "已收", ("narrow",)),
        (5, "已收", ()),
        (9, "已收", ()),
        (10, "总结报告名额", ("wide", "terse")),
        (10, "省科协单独研究确定", ("wide",)),
    ],
)
def test_a_table_takes_room_by_its_columns(count: int, label: str, said: tuple[str, ...]) -> None:
    table = Table("x", 2022, "", "", (Column(label, ""),) * count, ())
    assert breadth(table) == said


def test_a_table_of_three_rows_above_its_total_is_worth_sorting() -> None:
    row = ("", 1)
    assert is_sortable(Table("x", 2022, "", "", (), (row,) * 4))
    assert not is_sortable(Table("x", 2022, "", "", (), (row,) * 3))
    assert is_sortable(Table("x", 2022, "", "", (), (row,) * 3, has_total=False))


def test_day() -> None:
    assert day(date(2022, 4, 1)) == "2022年4月1日"


@pytest.mark.parametrize("text", ['引"号', "a: b # c", "换\n行", "{{ x }}", "反\\斜", "瀍\t浉"])
def test_quoted_is_json_and_yaml(text: str) -> None:
    assert json.loads(quoted(text)) == text
    assert strict_yaml.parse(f"a: {quoted(text)}").value == {"a": text}


def test_html_is_escaped() -> None:
    made = environment().from_string("<p>{{ text }}</p>").render(text='<img onerror="x">')
    assert made == "<p>&lt;img onerror=&#34;x&#34;&gt;</p>"


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()


def test_every_template_compiles() -> None:
    for name in environment().list_templates():
        assert environment().get_template(name).name == name
