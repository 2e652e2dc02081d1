"""Numbers as people write them, and which of them need nobody to ask."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.readings.numbers import format_number, parse, read_number
from site_builder.readings.reading import Reading


@pytest.mark.parametrize(
    ("text", "number", "certain"),
    [
        ("１２３４", 1234, True), ("1,000", 1000, True), ("1，000", 1000, True),
        ("10,0000", 100_000, True), ("12万", 120_000, True), ("1e3", 1000, False),
        ("010", 10, True), ("-3", -3, True), ("－3", -3, True), ("12。5", Decimal("12.5"), True),
        ("1.2万人次", 12_000, True), ("12人次", 12, True), ("共12 人次", 12, True),
        ("1\u200b2", 12, True), ("1.50", Decimal("1.5"), True),
        ("1 000 000", 1_000_000, False), ("约12万", 120_000, False), ("5.", 5, False),
        (".5", Decimal("0.5"), False), ("- 3", -3, False), ("12 .5", Decimal("12.5"), False),
        ("1, 200", 1200, False), ("12人", 12, False), ("12场", 12, False), ("12余", 12, False),
        ("2021年度", 2021, False), ("12.000人次", 12, True),
    ],
)  # fmt: skip
def test_a_number_and_whether_it_is_sure(
    text: str, number: int | Decimal, *, certain: bool
) -> None:
    assert read_number(text, "人次") == Reading.of(number, certain=certain)


@pytest.mark.parametrize(
    "text",
    [
        "0,500", "12万元", "￥12000", "12000元", "RMB12",
        "12,5", "1,20,000", "1,23456", "12-15", "12 15", "十二万", "", ".nan", "12万元（含配套）",
        "1" * 101,
    ],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12.000", (12, 12_000)), ("12.000人次", (12, 12_000)), ("12。000", (12, 12_000)),
        ("12.500", (12_500,)),
    ],
)  # fmt: skip
def test_what_is_counted_may_have_a_point_between_its_thousands(
    text: str, numbers: tuple[int, ...]
) -> None:
    assert read_number(text, "人次", is_whole=True) == Reading.either(*numbers)
    assert read_number("1.200万人次", "人次", is_whole=True) == Reading.of(12_000, certain=True)
    assert read_number("12.00", is_whole=True) == Reading.of(12, certain=True)


def test_a_year_may_be_called_one() -> None:
    assert read_number("2021年度", is_year=True) == Reading.of(2021, certain=True)


@given(st.decimals("-100000", "100000", places=4))
def test_numbers_mean_themselves(number: Decimal) -> None:
    assert read_number(f"{number:f}") == Reading.of(number, certain=True)
    assert read_number(format_number(number)) == Reading.of(number, certain=True)


@given(st.text())
def test_a_number_is_finite_whatever_is_read(text: str) -> None:
    quantity = parse(text)
    assert quantity is None or quantity.number.is_finite()


@pytest.mark.parametrize("unit", ["1", "1,", " ", "1 ", "1万", "１"])
def test_a_long_text_is_read_in_one_go(unit: str) -> None:
    """A pattern that goes back at each place would take hours here."""
    assert parse(unit * 300_000 + "x") is None
