"""Percentages, computed in one way for tables, pages and papers: a share never has two values."""

from __future__ import annotations

from decimal import Decimal

_PLACE = Decimal("0.1")
FEW = 10
"""Shares of fewer units than this would say more than they know."""


def is_telling(answered: int, expected: int) -> bool:
    """Whether shares of the units that answered say something: enough of them, and half at least.

    `expected` is how many answers there should be, and 0 where nobody knows.
    """
    return answered >= FEW and 2 * answered >= expected


def percent(part: Decimal | int, whole: Decimal | int) -> Decimal:
    """Return the share of a part in percent, to one place; a 5 behind it goes to the even figure.

    Source: GB/T 8170. Raises an error of `decimal` where the whole is 0.
    """
    return (Decimal(part) * 100 / whole).quantize(_PLACE)
