"""Shares: a share in per cent beside the two numbers that it is of, from which it does not follow.

Only where nothing but the two can be meant: 241份中226份，占49%; 226份，占241份的49%;
发放241份，收回226份，回收率49%, whose rate is named after what is said of the part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import TYPE_CHECKING

from site_builder.check.figures.in_text import WHOLE_NUMBER, room_of
from site_builder.check.wording.catalogue import phrases
from site_builder.readings.numbers import format_number, scaled

if TYPE_CHECKING:
    from collections.abc import Iterator

_FAR = 5
"""Percentage points by which a share is not rounded, nor of another day."""
_WHOLE = 100
_TENTH = Decimal("0.1")


@dataclass(frozen=True)
class StatedShare:
    """A share that is told, in its words, and the one that its two numbers come to: 93.8%."""

    words: str
    meant: str


@dataclass(frozen=True)
class _ShareWords:
    of_whole: tuple[re.Pattern[str], ...]
    """Whole, part and per cent, with scales, where 占 or 占比 says the share."""
    by_rate: re.Pattern[str]
    """The same, where a rate says it, and what is said of the part before and behind it."""
    each: re.Pattern[str]


@cache
def _patterns() -> _ShareWords:
    words, stated = phrases()["shares"], phrases()["stated"]
    scale = f"(?P<{{}}_scale>{stated['wan']}|{stated['yi']})?"
    number = {n: f"{_named(WHOLE_NUMBER, n)}{scale.format(n)}" for n in ("whole", "part")}
    unit = f"(?P<unit>{words['units']})"
    share = rf"{_named(WHOLE_NUMBER, 'share')}\s*[{stated['percent']}](?!{words['not_exact']})"
    gap, joint = "[^0-9，,。；;：:、（）()\n]{0,12}", "[，,]?"
    among = f"(?:{stated['among']}|[，,（(]?{stated['of_which']})"
    makes = f"{words['makes']}{words['is']}{share}"
    return _ShareWords(
        (
            re.compile(
                f"{number['whole']}{unit}{gap}{among}[，,：:]?{gap}{number['part']}(?P=unit)"
                f"{gap}{joint}{makes}"
            ),
            re.compile(
                f"{number['part']}{unit}{gap}{joint}{words['of']}"
                f"{number['whole']}(?P=unit){gap}{words['possessive']}{words['is']}{share}"
            ),
        ),
        re.compile(
            f"{number['whole']}{unit}{gap}(?:{among}|[，,])(?P<before>{gap}){number['part']}(?P=unit)"
            rf"(?P<behind>{gap})[，,](?P<rate>[\u4e00-\u9fff]{{2,4}}){words['rate']}"
            f"{words['is']}{share}"
        ),
        re.compile(words["each"]),
    )


def _named(pattern: str, name: str) -> str:
    """Return the pattern of a number with a name for its group."""
    return re.sub(r"\((?!\?)", f"(?P<{name}>", pattern, count=1)


def shares_off(text: str) -> Iterator[StatedShare]:
    """Yield each share that is far from the one that its two numbers come to."""
    words = _patterns()
    told = [match for pattern in words.of_whole for match in pattern.finditer(text)]
    told += [match for match in words.by_rate.finditer(text) if _is_rate_of_part(match)]
    for match in sorted(told, key=re.Match.start):
        meant = None if words.each.search(match[0]) else _meant(match)
        if meant is not None:
            yield StatedShare(match[0], f"{format_number(meant)}%")


def _is_rate_of_part(match: re.Match[str]) -> bool:
    """Whether a rate is named after what is said of the part: 收回226份，回收率; 实到, 到课率.

    Of 有效回收率 nobody said how many were 有效.
    """
    said, rate = match["before"] + match["behind"], match["rate"]
    return rate[-2] in said and sum(char not in said for char in rate) <= 1


def _meant(match: re.Match[str]) -> Decimal | None:
    """Return the share in per cent that is meant, if what is told is far from it.

    Numbers in 万 are rounded; a part that exceeds its whole is another rule's.
    """
    whole, part = (scaled(match[n], match[f"{n}_scale"]) for n in ("whole", "part"))
    rooms = [room_of(match[n], match[f"{n}_scale"]) for n in ("whole", "part")]
    if not rooms[0] < whole or not 0 < part <= whole:
        return None
    least = (part - rooms[1]) / (whole + rooms[0]) * _WHOLE
    most = (part + rooms[1]) / (whole - rooms[0]) * _WHOLE
    is_near = least - _FAR < scaled(match["share"]) < most + _FAR
    return None if is_near else (part / whole * _WHOLE).quantize(_TENTH, ROUND_HALF_UP)
