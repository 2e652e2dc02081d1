"""What a text certainly stands for, and what only a person can know."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repository import project_contract

from site_builder.readings import certain as readings

FIELDS = {**project_contract().fields("case", 2021), **project_contract().fields("survey", 2021)}
WAN = FIELDS["/funds/own_use/*/amount_wan"]
PEOPLE = FIELDS["/people_served"]
COUNT = FIELDS["/results/counties_covered"]
YEAR = FIELDS["/round"]
DATE = FIELDS["/filled_on"]
PERIOD = FIELDS["/funds/own_use/*/paid"]
FORMS = FIELDS["/management/archive_forms"].choices
MODES = FIELDS["/management/organized_by"].choices


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12万元", 12), ("12万", 12), ("１２．５", Decimal("12.5")), ("125000元", Decimal("12.5")),
        ("12。5", Decimal("12.5")), ("1,200", 1200), ("1，200万元", 1200), ("10,0000元", 10),
        ("￥125000元", Decimal("12.5")), ("共12万元", 12), ("－3", -3), ("1e3", 1000), ("010", 10),
        ("1.2亿元", 12000), ("5千元", Decimal("0.5")), ("12 万元", 12), ("1\u200b2", 12),
        ("约12万", None), ("12万余元", None), ("12余万元", None), ("近12万元", None),
        ("12万元左右", None), ("12-15", None), ("15元", None), ("12万人次", None), ("12场", None),
        ("1 200", None), ("5.", None), ("十二万", None), ("12万元（含配套）", None), (".nan", None),
        ("12,5", None), ("1,20,000", None), ("12年", None), ("", None),
    ],
)  # fmt: skip
def test_amounts(text: str, number: object) -> None:
    assert readings.number(text, WAN) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.2万人次", 12000),
        ("12万", 120000),
        ("12000人次", 12000),
        ("12000人", None),
        ("12万元", None),
        ("3.5", None),
        ("约1.2万人次", None),
    ],
)
def test_people(text: str, number: object) -> None:
    assert readings.number(text, PEOPLE) == number


def test_counts_have_units_of_their_own() -> None:
    assert readings.number("2个", COUNT) == 2
    assert readings.number("2场", COUNT) is None
    assert readings.number("2年", COUNT) is None
    assert readings.number("2021年度", YEAR) == 2021


@given(st.decimals("0.0001", "99999", places=4))
def test_written_out_in_yuan_or_wan_it_is_the_same(amount: Decimal) -> None:
    assert readings.number(f"{amount:f}万元", WAN) == amount
    yuan = readings.number(f"{amount * 10000:.0f}元", WAN)
    assert yuan == amount if amount >= Decimal("0.1") else yuan is None


@given(st.text(max_size=12))
def test_nothing_is_read_into_any_text(text: str) -> None:
    for field in (WAN, PEOPLE, COUNT):
        number = readings.number(text, field)
        assert number is None or Decimal(number).is_finite()
    readings.text(text, text, DATE)
    readings.text(text, text, PERIOD)
    readings.choice(text, MODES)
    readings.several(text, FORMS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("是", True),
        ("有", True),
        ("√", True),
        ("YES", True),
        ("否", False),
        ("无", False),
        ("没有", False),
        ("1", None),
        ("0", None),
        ("对", None),
        ("A", None),
        ("部分", None),
        ("是，2次", None),
    ],
)
def test_truth(text: str, said: object) -> None:
    assert readings.truth(text) is said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022年3月5日", "2022-03-05"),
        ("2022/3/5", "2022-03-05"),
        ("２０２２．３．５", "2022-03-05"),
        ("20220305", "2022-03-05"),
        ("2022-03-05 10:00", "2022-03-05"),
        ("2022-03-05 至 2022-04-01", None),
        ("2022-02-30", None),
        ("3月5日", None),
        ("2022年3月", None),
    ],
)
def test_dates(text: str, day: object) -> None:
    assert readings.text(text, text, DATE) == day


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2021年第三季度", "2021Q3"),
        ("2021q3", "2021Q3"),
        ("2021年9月", "2021-09"),
        ("2021.09", "2021-09"),
        ("2021.9", "2021-09"),
        ("2021年9月15日", "2021-09"),
        ("未拨付", "unpaid"),
        ("2021.1", None),
        ("2021.10", "2021-10"),
        ("2021年1月", "2021-01"),
        ("2021-09-15 至 10-01", None),
        ("2021年", None),
        ("年底", None),
    ],
)
def test_periods(text: str, period: object) -> None:
    assert readings.text(text, text, PERIOD) == period


def test_numbers_where_a_text_belongs() -> None:
    title = FIELDS["/title"]
    assert readings.text(2021, "2021", title) == "2021"
    assert readings.text(Decimal("1.50"), "1.50", title) == "1.50"
    assert readings.text(0, "0", title) is None
    assert readings.text(value=True, written="true", field=title) is None


def test_choices() -> None:
    name, title = "C", MODES["C"]
    for text in ("c", "Ｃ", title, f"C.{title}", f"（C）{title}", f"C、 {title}"):
        assert readings.choice(text, MODES) == name
    assert readings.choice(f"A.{title}", MODES) is None
    assert readings.choice(title[:4], MODES) is None
    assert readings.choice("C、D", MODES) is None
    assert readings.choice("el:derly", FIELDS["/audiences"].choices) is None
    assert readings.choice("C" * 300, MODES) is None


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("B、D", ["B", "D"]),
        ("B，D", ["B", "D"]),
        ("BD", ["B", "D"]),
        ("[B, D]", ["B", "D"]),
        ("b d", ["B", "D"]),
        ("B", ["B"]),
        ("B、E", None),
        ("B、B", None),
        ("全部", None),
    ],
)
def test_several(text: str, keys: object) -> None:
    assert readings.several(text, FORMS) == keys
