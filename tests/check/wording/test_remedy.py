"""How to mend a value: what it was meant to be where that can be told, and never a crash."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.check.wording.remedy import how_it_was_meant, how_to_fill, show
from site_builder.contract.fields import Field
from site_builder.read import strict_yaml
from site_builder.read.strict_yaml.scalars import show_plain

MONEY = {"type": "number", "x-unit": "万元"}
LIMITS = {"exclusiveMinimum": 0, "maximum": 100_000, "multipleOf": Decimal("0.0001")}
COUNT = {"type": "integer", "x-unit": "人次"}
CHOICE = {"oneOf": [{"const": "A", "title": "集体研究"}, {"const": "B", "title": "个人决定"}]}
TEXTS = st.text(max_size=60)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.decimals(allow_nan=False), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=5,
)


def how(schema: dict[str, Any], value: Any = None, keyword: str = "") -> str:
    field = Field("/a", schema)
    meant = how_it_was_meant(field, value, keyword) if keyword else None
    return meant or how_to_fill(field, keyword)


@pytest.mark.parametrize(
    ("schema", "value", "keyword", "written"),
    [
        (MONEY, "12万元", "type", "12"),
        (MONEY, "125000元", "type", "12.5"),
        (MONEY, "12.5", "type", "12.5"),  # quotes to be taken off
        (MONEY, 125000, "maximum", "12.5"),
        (COUNT, "约1.2万人次", "type", "12000"),
        (COUNT, Decimal("12.0"), "type", "12"),
        ({"type": "boolean"}, "是", "type", "true"),
        ({"type": "boolean"}, 0, "type", "false"),
        ({"type": "string"}, 2022, "type", '"2022"'),
        ({"type": "string"}, True, "type", '"true"'),
        ({"type": "string", "format": "date"}, "2022年3月8日", "format", "2022-03-08"),
        ({"type": "string", "format": "period"}, "2021年第三季度", "format", "2021Q3"),
        (CHOICE, "a", "oneOf", "A（集体研究）"),
        (CHOICE, ["B"], "type", "B（个人决定）"),
        ({"type": "array", "items": CHOICE}, "A、B", "type", "[A, B]"),
    ],
)
def test_what_was_meant_is_written_out(
    schema: dict[str, Any], value: Any, keyword: str, written: str
) -> None:
    assert written in how(schema, value, keyword)


@pytest.mark.parametrize(
    ("schema", "value", "keyword"),
    [
        (COUNT, "1.5", "type"),  # half a person
        (MONEY, "若干", "type"),
        ({"type": "boolean"}, "部分", "type"),
        (CHOICE, "C", "oneOf"),
        ({"type": "string", "format": "date"}, "2022年2月30日", "format"),
    ],
)
def test_nothing_is_guessed_where_nothing_can_be_told(
    schema: dict[str, Any], value: Any, keyword: str
) -> None:
    assert how(schema, value, keyword) == how(schema)


@pytest.mark.parametrize(
    ("format_", "value", "fits"),
    [
        ("telephone", 13800000000, False),
        ("telephone", 60000000, False),
        ("division-code", 410102, True),
        ("division-code", 41010, False),
        ("slug", 2022, True),
        ("mailbox", 10000, False),
        ("https-url", 1, False),
        ("account", 100, True),
    ],
)
def test_no_form_is_advised_that_would_be_refused(format_: str, value: int, *, fits: bool) -> None:
    schema = {"type": "string", "format": format_}
    quoted = how(schema, value, "type") == f'这里是文字，加上英文双引号，写成 "{value}"'
    assert quoted is fits


@pytest.mark.parametrize("value", ["12万元", "12.5", "￥12,000"])
def test_what_is_sure_is_told_as_such(value: str) -> None:
    assert "核对" not in how(MONEY, value, "type")


@pytest.mark.parametrize("value", ["约12万元", "1.2E+01", "012"])
def test_what_is_only_likely_is_told_as_such(value: str) -> None:
    assert how(MONEY, value, "type") == "请写 12（单位万元），先核对是不是这个意思"
    assert how(COUNT, "12场", "type") == "请写 12，先核对是不是这个意思"


@pytest.mark.parametrize("value", ["12万元", "￥12000"])
def test_no_money_is_advised_where_something_is_counted(value: str) -> None:
    assert "12" not in how(COUNT, value, "type").replace("例如 10", "")


@pytest.mark.parametrize(
    "value",
    ["-5万元", "00", "0元", "12,345.67元", "12,345.67", "1e99", "99亿", "0.12元", "￥0.5"],
)
def test_no_amount_is_advised_that_would_be_refused(value: str) -> None:
    assert how(MONEY | LIMITS, value, "type") == how(MONEY)


def test_what_is_beyond_all_amounts_in_wan_is_one_in_yuan() -> None:
    assert "以元计的金额，请写 1234.5678" in how(MONEY | LIMITS, "12,345,678", "type")
    assert "以元计的金额，请写 12.5" in how(MONEY | LIMITS, 125_000, "maximum")
    assert how(MONEY | LIMITS, Decimal("125000.37"), "maximum") == how(MONEY)


def test_the_schemas_own_words_go_before_general_ones() -> None:
    assert how({"type": "string", "x-remedy": "写全称"}, "甲", "minLength") == "写全称"
    assert "写全称" not in how({**MONEY, "x-remedy": "写全称"}, "1万元", "type")


@pytest.mark.parametrize("examples", [[[]], [["甲", "乙"]], ["甲"], []])
def test_an_example_may_be_an_empty_list(examples: list[Any]) -> None:
    said = how({"type": "array", "examples": examples})
    assert ("甲" in said) is (examples not in ([[]], []))
    assert "None" not in said


@given(VALUES)
def test_a_value_is_shown_on_one_line_and_not_at_length(value: Any) -> None:
    assert "\n" not in show(value) or isinstance(value, dict)
    if isinstance(value, str):
        assert len(show(value)) <= 43


def test_a_value_is_shown() -> None:
    assert show("甲\n乙") == "“甲 乙”"
    assert show("甲" * 40) == f"“{'甲' * 40}”"
    assert show("甲" * 41) == f"“{'甲' * 40}…”"
    assert show([1, "A", True]) == "[1, A, true]"
    assert show([None, "A"]) == "[null, A]"
    assert show([{}, {}]) == "2条"
    assert show({}) == "{}"
    assert show({"a": 1, "b": 2, "c": 3, "d": 4}) == "a、b、c"


@given(st.one_of(st.booleans(), st.integers(-(10**9), 10**9), st.decimals("-999", "999", places=4)))
def test_a_scalar_is_shown_as_it_is_read(value: Any) -> None:
    """Without an exponent above all: Decimal("1E+3") is 1000."""
    assert strict_yaml.parse(f"a: {show_plain(value)}").value == {"a": value}
    assert show_plain(Decimal("1E+3")) == "1000"
