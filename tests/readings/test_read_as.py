"""What somebody wrote, as the value of a field: one reading for the remedy, `--fix` and others."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from repository import project_contract

from site_builder.check.wording.remedy import how_it_was_meant
from site_builder.contract.fields import Field
from site_builder.editing.yaml_text import scalar
from site_builder.read.strict_yaml.scalars import show_plain
from site_builder.readings.read_as import read_as
from site_builder.readings.reading import Reading, Value

FIELDS = {**project_contract().fields("case", 2021), **project_contract().fields("survey", 2021)}
WAN = FIELDS["/funds/own_use/*/amount_wan"]
PEOPLE = FIELDS["/people_served"]
YEAR = FIELDS["/round"]
DATE = FIELDS["/filled_on"]
PERIOD = FIELDS["/funds/own_use/*/paid"]
REGION = FIELDS["/funds/transfer/rows/*/region"]
TITLE = FIELDS["/title"]
GUIDED = FIELDS["/management/guided"]
MODE = FIELDS["/management/organized_by"]
FORMS = FIELDS["/management/archive_forms"]
FORM = Field("/management/archive_forms/0", FORMS.schema["items"])
ALL = (WAN, PEOPLE, YEAR, DATE, PERIOD, REGION, GUIDED, MODE, FORMS, FORM)

_LEADS = st.sampled_from(["", "约", "共", "人民币", "￥", " ", "（", "\u200b"])
_FIGURES = st.sampled_from([
    "12", "12.5", "１２", "1,200", "1 200", "12。5", "5.", ".5", "-3", "2021", "2021.1", "1",
    "2022-03-05", "2022年3月5日", "20220305", "2021年9月", "2021Q3", "410102",
    "A", "B、D", "BD", "b", "是", "无",
])  # fmt: skip
_ENDS = st.sampled_from(
    ["", "万", "万元", "元", "人次", "年", "余", "。", "）", " 10:00", "、C", "\u200b"]
)
TEXTS = st.one_of(st.text(max_size=12), st.builds("{}{}{}".format, _LEADS, _FIGURES, _ENDS))


def _may_be(field: Field, reading: Reading[Value]) -> bool:
    """Whether the field takes all that a text may stand for, as far as numbers go."""
    least, most = field.schema.get("minimum", 0), field.schema.get("maximum", Decimal("Infinity"))
    step = field.schema.get("multipleOf", 1)
    numbers = [n for n in reading.candidates if isinstance(n, (int, Decimal))]
    above_zero = "exclusiveMinimum" not in field.schema or all(numbers)
    return above_zero and all(least <= n <= most and n % Decimal(step) == 0 for n in numbers)


@settings(max_examples=300)
@given(TEXTS)
def test_the_remedy_names_what_is_certain(text: str) -> None:
    """The remedy and `--fix` are two sides of one reading: they never name different values."""
    for field in ALL:
        keyword = "format" if "format" in field.schema else "type"
        said = how_it_was_meant(field, text, keyword)
        reading = read_as(field, text)
        if reading and reading.is_certain and reading.value != text and _may_be(field, reading):
            assert said is not None
            assert _written(reading.value) in said


@given(TEXTS)
def test_so_it_does_of_the_only_answer_in_a_list(text: str) -> None:
    for field in (f for f in ALL if f is not FORMS):
        reading = read_as(field, [text])
        assert reading == read_as(field, text)
        if reading and reading.is_certain and _may_be(field, reading):
            assert _written(reading.value) in (how_it_was_meant(field, [text], "type") or "")


def _written(value: Value) -> str:
    return f"[{', '.join(value)}]" if isinstance(value, tuple) else scalar(value)


@settings(max_examples=300)
@given(TEXTS)
def test_what_is_read_and_written_back_is_certain(text: str) -> None:
    for field in ALL:
        reading = read_as(field, text)
        if reading and reading.is_certain:
            value = reading.value
            shown = f"[{', '.join(value)}]" if isinstance(value, tuple) else show_plain(value)
            assert read_as(field, shown) == reading


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (WAN, 12), (WAN, Decimal("12.5")), (PEOPLE, 1200), (YEAR, 2021), (DATE, "2022-03-05"),
        (PERIOD, "2021Q3"), (PERIOD, "unpaid"), (REGION, "410102"), (TITLE, "全国 科普日"),
        (GUIDED, True), (GUIDED, False), (MODE, "C"), (FORM, "B"),
    ],
)  # fmt: skip
def test_a_right_value_stands_for_itself(field: Field, value: Any) -> None:
    assert read_as(field, value) == Reading.of(value, certain=True)


@pytest.mark.parametrize(
    ("field", "value", "written", "meant", "certain"),
    [
        (PEOPLE, "3.5", None, None, False),  # half a person
        (PEOPLE, Decimal("12.0"), None, 12, True),
        (YEAR, "2021年度", None, 2021, True),
        (PEOPLE, "2021年度", None, 2021, False),
        (DATE, 20220305, "20220305", "2022-03-05", True),
        (PERIOD, Decimal("2021.10"), "2021.10", "2021-10", True),
        (YEAR, "22", None, 2022, False),
        (YEAR, "2022万", None, None, False),
        (REGION, 410102, "410102", "410102", True),
        (REGION, "４１０１０２", None, "410102", True),
        (REGION, "四一〇", None, None, False),
        (TITLE, 2021, "2021", "2021", True),
        (TITLE, Decimal("1.50"), "1.50", "1.50", True),
        (TITLE, 5, "+5", "5", False),
        (TITLE, 0, "0", "0", False),
        (TITLE, True, "true", "true", False),
        (TITLE, ["待补"], None, None, False),
        (GUIDED, ["是"], None, True, True),
        (MODE, ["C"], None, "C", True),
        (MODE, 3, None, None, False),
        (FORM, "B、D", None, ("B", "D"), True),
        (FORMS, "B、D", None, ("B", "D"), True),
        (FORMS, {"B": 1}, None, None, False),
    ],
)
def test_what_stands_for_another(
    field: Field, value: Any, written: str | None, meant: Any, *, certain: bool
) -> None:
    expected = None if meant is None else Reading.of(meant, certain=certain)
    assert read_as(field, value, written) == expected


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        (PERIOD, Decimal("2022.1"), "请写 2022-01（1月）或 2022-10（10月），"),
        (PERIOD, "2022年1", "请写 2022-01（1月）或 2022Q1（1季度），"),
        (DATE, "3/4/2022", "请写 2022-03-04（2022年3月4日）或 2022-04-03（2022年4月3日），"),
        (WAN, "15元", "请写 0.0015（15元）或 15（15万元），"),
        (WAN, "12,500", "请写 12500（12500万元）或 1.25（12500元），"),
        (MODE, "B." + MODE.choices["A"], f"请写 B（{MODE.choices['B']}）或 A（"),
    ],
)
def test_all_that_a_text_may_stand_for_is_told(field: Field, value: Any, said: str) -> None:
    reading = read_as(field, value)
    assert reading
    assert len(reading.candidates) == 2
    assert not reading.is_certain
    told = how_it_was_meant(field, value, "format" if "format" in field.schema else "type")
    assert (told or "").startswith(said)


@given(TEXTS)
def test_nothing_is_certain_beside_another(text: str) -> None:
    for field in ALL:
        reading = read_as(field, text)
        assert not (reading and reading.others and reading.is_certain)
        if reading and reading.others and _may_be(field, reading):
            told = how_it_was_meant(field, text, "format" if "format" in field.schema else "type")
            assert all(_written(value) in (told or "") for value in reading.candidates)
