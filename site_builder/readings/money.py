"""Money: amounts in 元 or 万元, read in 万元."""

from __future__ import annotations

from decimal import Decimal

from site_builder.readings.numbers import CURRENCIES, YUAN, parse, tidy
from site_builder.readings.reading import Reading

WAN = "万元"
"""The unit of every amount in a form."""
_YUAN_OF_ONE_WAN = 10_000
_UNITS = frozenset(("", "余", *YUAN, *CURRENCIES))
"""What may stand behind an amount; 12人 is none."""
_SMALL_SCALES = frozenset(("百", "千"))
"""5千 may be 5千元 or 5千万元; 12万 is 12万元."""
_LEAST_WAN = Decimal("0.1")
"""万元; somebody who writes 15元 where 万元 are asked for means 15万元, or does not know."""


def read_money(text: str) -> Reading[int | Decimal] | None:
    """Return the amount in 万元: `12万元` is 12; `125000元` and `¥125,000` are 12.5, as is 12.5.

    Where it is open whether 元 or 万元 are meant, there are both: 15元, 5千, 12,000, 12 000. As
    no 元 have three figures behind the point, 125.000元 may be 125,000元 as well.
    """
    quantity = parse(text)
    if quantity is None or quantity.unit not in _UNITS:
        return None
    amount = in_wan(quantity.number)
    written, yuan = tidy(quantity.number), tidy(amount)
    says_yuan = quantity.currency or quantity.unit in YUAN
    exact = quantity.exact and not quantity.padded
    if not says_yuan and quantity.scale is None:
        certain = exact and not quantity.unit
        grouped = quantity.grouped
        return Reading.either(written, yuan) if grouped else Reading.of(written, certain=certain)
    if not quantity.number:
        return Reading.of(0, certain=quantity.exact)
    too_little = says_yuan and quantity.scale is None and abs(amount) < _LEAST_WAN
    halfway = not says_yuan and not quantity.unit and quantity.scale in _SMALL_SCALES
    if too_little or halfway:
        thousands = [] if quantity.thousands is None else [tidy(in_wan(quantity.thousands))]
        return Reading.either(yuan, written, *thousands)
    return Reading.of(yuan, certain=exact)


def in_wan(yuan: Decimal | int) -> Decimal:
    """Return an amount of 元 in 万元."""
    return Decimal(yuan) / _YUAN_OF_ONE_WAN


def in_yuan(wan: Decimal | int) -> Decimal:
    """Return an amount of 万元 in 元."""
    return Decimal(wan) * _YUAN_OF_ONE_WAN
