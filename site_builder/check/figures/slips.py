"""Slips: two figures of which one is the other, typed with one mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

_LONG = 4
"""Digits of a figure that has those of another by no chance."""
_SWAPPED = 2
"""Places in which two figures differ where two digits have changed places."""


def is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether a digit was mistaken or left out, or two were swapped: 587 and 578, 15 and 5."""
    if one <= 0 or other <= 0 or one == other:
        return False
    places = max(_places(one), _places(other))
    long, short = sorted((_digits(one, places), _digits(other, places)), key=len, reverse=True)
    if len(long) == len(short):
        differing = [at for at, (a, b) in enumerate(zip(long, short, strict=True)) if a != b]
        own = sorted((f"{one:f}", f"{other:f}"), key=len, reverse=True)
        return len(differing) == 1 or _is_swap(long, short, differing) or _lacks_one(*own)
    return _lacks_one(long, short)


def explains(parts: Iterable[Decimal], total: Decimal) -> bool:
    """Whether one figure that was mistyped is why parts do not add up to their total."""
    parts = tuple(parts)
    lacking = total - sum(parts)
    return is_slip(total, total - lacking) or any(is_slip(p, p + lacking) for p in parts)


def swap_explains(parts: Iterable[Decimal], total: Decimal) -> bool:
    """Whether two digits that changed places in one figure are why parts miss their total."""
    parts = tuple(parts)
    lacking = total - sum(parts)
    pairs = ((total, total - lacking), *((part, part + lacking) for part in parts))
    return any(_swaps_digits(one, other) for one, other in pairs)


def _swaps_digits(one: Decimal, other: Decimal) -> bool:
    places = max(_places(one), _places(other))
    same = sorted(_digits(one, places)) == sorted(_digits(other, places))
    return other > 0 and same and is_slip(one, other)


def _lacks_one(long: str, short: str) -> bool:
    if len(long) != len(short) + 1:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _is_swap(one: str, other: str, differing: list[int]) -> bool:
    """Whether two figures differ in near digits that have changed places: 17,316 and 17,613."""
    if len(differing) != _SWAPPED or differing[1] - differing[0] > _near(one):
        return False
    first, second = differing
    return one[first] == other[second] and one[second] == other[first]


def _near(digits: str) -> int:
    """Return how far apart digits may be that changed places; short figures are so by chance."""
    return 2 if len(digits) >= _LONG else 1


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _digits(value: Decimal, places: int) -> str:
    return str(int(value.scaleb(places)))
