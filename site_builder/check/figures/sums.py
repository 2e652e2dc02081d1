"""Sums: a total in a text beside the parts that it adds up, where one of them was mistyped.

The total stands behind its parts (12名、19名，共31名) or before them (15万元：甲9万元，乙6万元).
A sum that does not come out is told only if one mistyped figure explains it: a text may leave
parts out, or count some twice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from site_builder.check.figures.bullets import bullets_joined
from site_builder.check.figures.in_text import WHOLE_NUMBER, lists_of_people, room_of
from site_builder.check.figures.slips import explains, swap_explains
from site_builder.check.wording.catalogue import phrases
from site_builder.readings.numbers import scaled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_ENDS = re.compile("[。！!\n]")
_CLAUSE = re.compile("[，、；;：:（）()|]|,(?![0-9])")
_FEWEST = 2
"""Parts that make a sum."""
_FEWEST_SPENT = 3
"""Amounts that are taken to spend another where no word says so."""
_MOST = 30
"""Figures that one may add up."""
_REACH = 120
"""Characters before a figure in which a bracket may open."""


@dataclass(frozen=True)
class Sum:
    """A total that its parts do not add up to: its line and words, their number and their sum."""

    line: int
    words: str
    parts: int
    added: Decimal
    unit: str
    """With the scale (万元) in which the total is written; `added` is in that."""


@dataclass(frozen=True)
class _Figure:
    value: Decimal
    scale: str
    unit: str
    words: str
    is_total: bool
    """Whether words like 合计 stand before it."""
    heads: bool
    """Whether a list stands behind it: 15万元："""
    is_aside: bool
    """Whether it is none of a row of parts: in brackets, of each, of another year."""
    is_exact: bool


@dataclass(frozen=True)
class _SumWords:
    figure: re.Pattern[str]
    total: re.Pattern[str]
    list_behind: re.Pattern[str]
    aside: re.Pattern[str]
    open_list: re.Pattern[str]


@cache
def _patterns() -> _SumWords:
    words, stated = phrases()["sums"], phrases()["stated"]
    return _SumWords(
        re.compile(f"{WHOLE_NUMBER}({stated['wan']}|{stated['yi']})?({words['units']})"),
        re.compile(rf"(?:{words['total']})\Z"),
        re.compile(words["list_behind"]),
        re.compile(words["aside"]),
        re.compile(words["open_list"]),
    )


def sums_off(lines: Iterable[tuple[int, str]]) -> Iterator[Sum]:
    """Yield each total that its parts miss by one mistyped figure.

    They stand in the same sentence, in the one before where a total begins a sentence, or in
    bullets.
    """
    earlier: list[_Figure] = []
    for line, text in bullets_joined(lines):
        listed = list(_lists_off(line, text))
        yield from listed
        told = set(listed)
        last: list[_Figure] = []
        for sentence in _ENDS.split(text):
            figures = list(_figures(sentence))
            is_open = _patterns().open_list.search(sentence) is not None
            for at, total in enumerate(() if is_open else figures):
                before = figures[max(0, at - _MOST) : at]
                beside = (before or last, figures[at + 1 : at + 1 + _MOST])
                off = _off(line, total, beside, [*earlier, *before])
                yield from (one for one in off if one not in told)
            last = [] if is_open else figures[-_MOST:]
            earlier = [*earlier, *figures][-_MOST:]


def _lists_off(line: int, text: str) -> Iterator[Sum]:
    """Yield each figure of 人次 that its list falls short of: 1,200人次：甲地700，乙地50."""
    for head, listed in lists_of_people(text):
        whole, parts = scaled(head[1], head[2]), [scaled(part[2], part[3]) for part in listed]
        if len(parts) < _FEWEST or head[2] or any(part[3] for part in listed):
            continue
        if whole not in accumulate(parts) and sum(parts) < whole and explains(parts, whole):
            words = head[0][: head.start(3) - head.start() - 1]
            unit = phrases()["stated"]["times"]
            yield Sum(line, words, len(parts), sum(parts, Decimal(0)), unit)


def _figures(sentence: str) -> Iterator[_Figure]:
    for match in _patterns().figure.finditer(sentence):
        ahead = sentence[max(0, match.start() - _REACH) : match.start()]
        clause = _CLAUSE.split(ahead)[-1]
        inside = len(re.findall("[（(]", ahead)) > len(re.findall("[）)]", ahead))
        yield _Figure(
            scaled(match[1], match[2]),
            match[2] or "",
            match[3],
            match[0],
            is_total=_patterns().total.search(clause) is not None,
            heads=_patterns().list_behind.match(sentence, match.end()) is not None,
            is_aside=inside or _patterns().aside.search(clause) is not None,
            is_exact=_is_money(match[3]) or not room_of(match[1], match[2]),
        )


def _is_money(unit: str) -> bool:
    yuan: str = phrases()["stated"]["yuan"]
    return unit == yuan


def _off(
    line: int,
    total: _Figure,
    beside: tuple[Sequence[_Figure], Sequence[_Figure]],
    earlier: Sequence[_Figure],
) -> Iterator[Sum]:
    """Yield a total that neither what stands before it nor what stands behind it adds up to.

    `beside` are those of its sentence, `earlier` all that stand before it.
    """
    before, behind = beside
    parts: list[_Figure] = []
    rows: list[list[_Figure]] = []
    if total.is_total:
        parts = _parts_of(total, before)
        rows = [_same(total, earlier)[::-1], parts[::-1]]
    listed = _same(total, behind)
    if len(listed) >= _FEWEST and (total.heads or (not rows and _is_spent(total, beside))):
        parts = listed
        rows.append(parts)
    if len(parts) < _FEWEST or not all(part.is_exact for part in (total, *parts)):
        return
    told = [part.value for part in parts if not part.is_aside]
    known = {added for row in rows for added in _sums(row)}
    is_named = total.is_total or total.heads
    is_mistyped = (explains if is_named else swap_explains)(told, total.value)
    if len(told) >= _FEWEST and total.value not in known and is_mistyped:
        added = sum(told, Decimal(0)) / scaled("1", total.scale)
        yield Sum(line, total.words, len(told), added, total.scale + total.unit)


def _is_spent(total: _Figure, beside: tuple[Sequence[_Figure], Sequence[_Figure]]) -> bool:
    """Whether an amount may be what the amounts behind it spend, though no word says so.

    中央资金14.8万元，建科普角7.44万元，标本1.96万元, 图册5.4万元.
    """
    before, behind = (_same(total, figures) for figures in beside)
    is_money = _is_money(total.unit) and not total.is_aside and not before
    largest = all(part.value < total.value and not part.is_total for part in behind)
    return is_money and len(behind) >= _FEWEST_SPENT and largest


def _sums(row: Sequence[_Figure]) -> Iterator[Decimal]:
    """Yield what the first figures of a row come to: of all, without asides, and of totals alone.

    A total alone is that very one, told before.
    """
    yield from accumulate(figure.value for figure in row if not figure.is_total)
    yield from accumulate(figure.value for figure in row if not figure.is_aside)
    yield from accumulate(figure.value for figure in row if not figure.is_total | figure.is_aside)
    yield from islice(accumulate(f.value for f in row if f.is_total), 1, None)


def _parts_of(total: _Figure, before: Sequence[_Figure]) -> list[_Figure]:
    """Return the figures in a total's unit before it, back to the total before."""
    same = _same(total, before)
    last = max((at for at, figure in enumerate(same, 1) if figure.is_total), default=0)
    return same[last:]


def _same(total: _Figure, figures: Iterable[_Figure]) -> list[_Figure]:
    return [figure for figure in figures if figure.unit == total.unit]
