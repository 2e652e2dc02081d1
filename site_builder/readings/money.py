"""Money: amounts in 元 or 万元, read in 万元."""

from __future__ import annotations

from decimal import Decimal

from site_builder.readings.numbers import parse, tidy
from site_builder.readings.reading import Reading

WAN = "万元"
"""The unit of every amount in a form."""
_YUAN_OF_ONE_WAN = 10_000
_YUAN = frozenset(("元", "元整", "块", "块钱"))
_LEAST_WAN = Decimal("0.1")
"""万元; somebody who writes 15元 where 万元 are asked for means 15万元, or does not know."""


def read_money(text: str) -> Reading[int | Decimal] | None:
    """Return the amount in 万元: `12万元` is 12; `125000元` and `¥125,000` are 12.5, as is 12.5."""
    quantity = parse(text)
    if quantity is None:
        return None
    says_yuan = quantity.currency or quantity.unit in _YUAN
    amount = in_wan(quantity.number) if quantity.scale or says_yuan else quantity.number
    too_little = says_yuan and not quantity.scale and abs(amount) < _LEAST_WAN
    certain = quantity.exact and quantity.unit in {"", *_YUAN} and not too_little
    return Reading.of(tidy(amount), certain=certain)


def in_wan(yuan: Decimal | int) -> Decimal:
    """Return an amount of 元 in 万元."""
    return Decimal(yuan) / _YUAN_OF_ONE_WAN
