"""Retold: the figures of a summary that its own text gives otherwise (办结578张, 办结587张)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from site_builder.check.figures.in_text import NUMBER, WHOLE_NUMBER
from site_builder.check.figures.slips import is_slip
from site_builder.check.wording.catalogue import phrases
from site_builder.readings.numbers import scaled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

_FEWEST = 100
"""Figures below are alike by chance: 26 and 28 teachers."""

_MOST = 60
"""Figures of one name."""


@dataclass(frozen=True)
class Retold:
    """A figure of a summary, its words, and what the text says instead, in which line."""

    words: str
    other: str
    line: int


@dataclass(frozen=True)
class _NamedFigure:
    name: str
    unit: str
    value: Decimal
    words: str
    line: int


@cache
def _figure() -> re.Pattern[str]:
    elsewhen = phrases()["retold"]["no_name"]
    return re.compile(
        rf"(?P<name>(?!{elsewhen})[\u4e00-\u9fff]{{2}}){WHOLE_NUMBER}(?P<unit>[\u4e00-\u9fff])"
    )


_NUMBER = re.compile(NUMBER)


def retold_otherwise(summary: str, lines: Sequence[tuple[int, str]]) -> Retold | None:
    """Return a figure of a summary of which the text has only a slip, named alike.

    What the text does not have to the last figure is rounded, or added up from its parts. Where
    the text has it elsewhere, only digits that changed places once are a slip.
    """
    told: dict[tuple[str, str], list[_NamedFigure]] = {}
    for theirs in _named(lines):
        told.setdefault((theirs.name, theirs.unit), []).append(theirs)
    there = Counter(scaled(m[1]) for _, text in lines for m in _NUMBER.finditer(text))
    for mine in _named([(0, summary)]):
        if mine.value < _FEWEST:
            continue
        same = told.get((mine.name, mine.unit), [])[:_MOST]
        sums = {
            added for at in range(len(same)) for added in accumulate(o.value for o in same[at:])
        }
        other = next((o for o in same if is_slip(mine.value, o.value)), None)
        if other is None or mine.value in sums or f"{other.value:,}" in summary:
            continue
        if mine.value not in there or _is_swapped_once(mine.value, other.value, there):
            return Retold(mine.words, other.words, other.line)
    return None


def _is_swapped_once(mine: Decimal, other: Decimal, there: Counter[Decimal]) -> bool:
    return sorted(f"{mine:f}") == sorted(f"{other:f}") and there[other] == 1


def _named(lines: Iterable[tuple[int, str]]) -> list[_NamedFigure]:
    return [
        _NamedFigure(m["name"], m["unit"], scaled(m[2]), m[0], line)
        for line, text in lines
        for m in _figure().finditer(text)
    ]
