"""Numbers as text that packs well: gaps between addresses, and what a page has of a term."""

from __future__ import annotations

from functools import cache
from itertools import chain
from operator import sub
from typing import TYPE_CHECKING

from site_builder.search.entry import SearchField
from site_builder.search.layout import STARTS, WINDOW

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""64 digits. A number is written five bits a digit, the lowest first; 32 means that more follow."""
DENSE = "="
"""Before a list that has one digit for each page of the volume."""
_BITS = 15
_LOW = (1 << _BITS) - 1


@cache
def _tables() -> tuple[list[str], list[str]]:
    """Numbers of 15 bits as a whole, and as the low part of a greater one."""
    digits, more = DIGITS[:32], DIGITS[32:]
    low = [a + b + c for c in more for b in more for a in more]
    whole = [
        *digits,
        *(a + b for b in digits[1:] for a in more),
        *(a + b + c for c in digits[1:] for b in more for a in more),
    ]
    return whole, low


def numbers(values: Sequence[int]) -> str:
    """Write ascending numbers by the gaps between them; the first one counts from zero."""
    whole, low = _tables()
    if len(values) == 1:  # as most lists are
        value = values[0]
        return whole[value] if value <= _LOW else low[value & _LOW] + whole[value >> _BITS]
    gaps = map(sub, values, chain((0,), values))
    return "".join([whole[g] if g <= _LOW else low[g & _LOW] + whole[g >> _BITS] for g in gaps])


def field_code(field: int, times: int) -> int:
    """A bit for a field; in the body, how often: 1 once, 2 twice or three times, 3 more often."""
    if field < SearchField.BODY:
        return 32 >> field
    return (times > 0) + (times > 1) + (times > 3)  # noqa: PLR2004 - the classes named above


def page_codes(positions: Iterable[int], owners: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return page → code, which joins the codes of its fields."""
    codes: dict[int, int] = {}
    counts: dict[int, int] = {}
    body = STARTS[SearchField.BODY]
    for position in positions:
        page, start = owners[position // WINDOW]
        offset = position - start
        if offset >= body:
            counts[page] = counts.get(page, 0) + 1
        else:
            field = sum(1 for begin in STARTS[1:] if offset >= begin)
            codes[page] = codes.get(page, 0) | field_code(field, 1)
    for page, count in counts.items():
        codes[page] = codes.get(page, 0) | field_code(SearchField.BODY, count)
    return codes


def pages(codes: Mapping[int, int], total: int) -> str:
    """Write page → code, in the shorter of two ways: gap and code in turn, or a digit a page."""
    listed = sorted(codes)
    if 2 * len(listed) <= total:
        whole, low = _tables()
        gaps = map(sub, listed, chain((0,), listed))
        sparse = "".join(
            [
                (whole[g] if g <= _LOW else low[g & _LOW] + whole[g >> _BITS]) + DIGITS[codes[p]]
                for g, p in zip(gaps, listed, strict=True)
            ]
        )
        if len(sparse) <= total:
            return sparse
    return DENSE + "".join([DIGITS[codes.get(p, 0)] for p in range(total)]).rstrip(DIGITS[0])
