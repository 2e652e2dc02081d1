"""Amounts: in 元 or in 万元, and which of them only their author can know."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.readings.money import in_wan, read_money
from site_builder.readings.reading import Reading


@pytest.mark.parametrize(
    ("text", "amount", "certain"),
    [
        ("12万元", 12, True), ("12万", 12, True), ("12 万元", 12, True), ("共12万元", 12, True),
        ("12.5", Decimal("12.5"), True), ("１２．５万元", Decimal("12.5"), True),
        ("1，200万元", 1200, True), ("10,0000元", 10, True), ("125,000元整", Decimal("12.5"), True),
        ("￥125000元", Decimal("12.5"), True), ("人民币12万元", 12, True), ("1e3", 1000, True),
        ("1.2亿元", 12_000, True), ("5千元", Decimal("0.5"), True),
        ("￥12,000.00", Decimal("1.2"), True), ("人民币12000", Decimal("1.2"), True),
        ("¥ 12,000", Decimal("1.2"), True), ("共人民币12000元整", Decimal("1.2"), True),
        ("人民币¥12万", 12, True), ("约￥12000", Decimal("1.2"), False),
        ("￥12", Decimal("0.0012"), False), ("人民币12人", Decimal("0.0012"), False),
        ("约12万", 12, False), ("15元", Decimal("0.0015"), False), ("12万人次", 12, False),
        ("12场", 12, False), ("1 200", 1200, False), ("5.", 5, False), ("12年", 12, False),
    ],
)  # fmt: skip
def test_an_amount_and_whether_it_is_sure(
    text: str, amount: int | Decimal, *, certain: bool
) -> None:
    assert read_money(text) == Reading.of(amount, certain=certain)


@pytest.mark.parametrize(
    "text", ["12万余元", "近12万元", "12万元左右", "12-15", "十二万", "12,5", ""]
)
def test_what_is_no_amount(text: str) -> None:
    assert read_money(text) is None


@given(st.decimals("0.0001", "99999", places=4))
def test_written_out_in_yuan_or_wan_it_is_the_same(amount: Decimal) -> None:
    assert read_money(f"{amount:f}万元") == Reading.of(amount, certain=True)
    in_yuan = read_money(f"{amount * 10000:.0f}元")
    assert in_yuan == Reading.of(amount, certain=amount >= Decimal("0.1"))
    assert in_wan(amount * 10000) == amount
