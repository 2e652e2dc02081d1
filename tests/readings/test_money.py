"""Amounts: in 元 or in 万元, and which of them only their author can know."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.readings.money import in_wan, read_money
from site_builder.readings.numbers import tidy
from site_builder.readings.reading import Reading


@pytest.mark.parametrize(
    ("text", "amount", "certain"),
    [
        ("12万元", 12, True), ("12万", 12, True), ("12 万元", 12, True), ("共12万元", 12, True),
        ("12.5", Decimal("12.5"), True), ("１２．５万元", Decimal("12.5"), True),
        ("1，200万元", 1200, True), ("10,0000元", 10, True), ("125,000元整", Decimal("12.5"), True),
        ("￥125000元", Decimal("12.5"), True), ("人民币12万元", 12, True), ("1e3", 1000, False),
        ("1.2亿元", 12_000, True), ("5千元", Decimal("0.5"), True),
        ("￥12,000.00", Decimal("1.2"), True), ("人民币12000", Decimal("1.2"), True),
        ("¥ 12,000", Decimal("1.2"), True), ("共人民币12000元整", Decimal("1.2"), True),
        ("人民币¥12万", 12, True), ("约￥12000", Decimal("1.2"), False),
        ("RMB12000", Decimal("1.2"), True), ("12000 CNY", Decimal("1.2"), True),
        ("ＲＭＢ１２万", 12, True), ("0.5亿", 5000, True), ("1.5e5元", 15, False),
        ("约12万", 12, False), ("5.", 5, False), ("12余", 12, False),
        ("012", 12, False), ("05万元", 5, False), ("0元", 0, True), ("0", 0, True),
        ("0.5", Decimal("0.5"), True), ("12.500万元", Decimal("12.5"), True),
    ],
)  # fmt: skip
def test_an_amount_and_whether_it_is_sure(
    text: str, amount: int | Decimal, *, certain: bool
) -> None:
    assert read_money(text) == Reading.of(amount, certain=certain)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("15元", (Decimal("0.0015"), 15)), ("￥12", (Decimal("0.0012"), 12)),
        ("5千", (Decimal("0.5"), 5000)), ("12,000", (12_000, Decimal("1.2"))),
        ("12，000", (12_000, Decimal("1.2"))), ("12,000.00", (12_000, Decimal("1.2"))),
        ("12, 000", (12_000, Decimal("1.2"))), ("12 000", (12_000, Decimal("1.2"))),
        ("约12,000", (12_000, Decimal("1.2"))),
        ("125.000元", (Decimal("0.0125"), 125, Decimal("12.5"))),
    ],
)  # fmt: skip
def test_an_amount_that_may_be_of_either_unit(text: str, amounts: tuple[int | Decimal]) -> None:
    assert read_money(text) == Reading.either(*amounts)


@pytest.mark.parametrize(
    "text",
    [
        "$12000",
        "12.000,00",
        "0,500",
        "01,500元",
        "0,0012",
        "3.5百万",
        "壹万贰仟元整",
        "12000（元）",
        "1 2000",
        "12万余元",
        "近12万元",
        "12万元左右",
        "12-15",
        "十二万",
        "12,5",
        "12年",
        "12场",
        "12万人次",
        "人民币120000人",
        "12²",
        "10⁴",
        "①②万元",
        "⑫",
        "12₅",
        "",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert read_money(text) is None


@given(st.decimals("0.0001", "99999", places=4))
def test_written_out_in_yuan_or_wan_it_is_the_same(amount: Decimal) -> None:
    assert read_money(f"{amount:f}万元") == Reading.of(amount, certain=True)
    in_yuan = read_money(f"{amount * 10000:.0f}元")
    is_sure = amount >= Decimal("0.1")
    literal = tidy(amount * 10_000)
    assert in_yuan == (
        Reading.of(amount, certain=True) if is_sure else Reading.either(tidy(amount), literal)
    )
    assert in_wan(amount * 10000) == amount
