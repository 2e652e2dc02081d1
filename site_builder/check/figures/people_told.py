"""PeopleTold: how many people a text says were served, all in all, and at most."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from site_builder.check.figures.in_text import count_pattern, counted, last_place_of
from site_builder.check.wording.catalogue import phrases
from site_builder.readings.numerals import NUMERALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NEAR = Decimal("0.01")
_ENDS = re.compile("[。；;！!\n]")
_PAIR = 2
"""Figures of which neither adds up several."""
_REACH = 40
"""Characters before a figure in which its clause begins."""
_CLAUSE = re.compile("[，、,：:（(]")
"""Where what is said of a figure begins; a comma in a figure stands behind its first digit."""


@dataclass(frozen=True)
class PeopleTold:
    """The 人次 of a text: the sum of what it names, or the total that it gives."""

    total: Decimal
    most: Decimal
    """With those that are no 人次, and every rounded figure as large as can be: 1.2万 is 12,500."""
    is_one: bool = False
    """Whether it is one number, of everybody served, and no sum that is made here."""


@dataclass(frozen=True)
class _Heads:
    """One figure of people."""

    told: PeopleTold
    is_visits: bool
    """Whether they are 人次, which the case counts too."""
    is_total: bool
    has_scope: bool
    """Whether its sentence speaks of everything: 全市, 6个项目."""
    is_served: bool
    """Whether its clause says that they were served."""


@cache
def _figure() -> re.Pattern[str]:
    words = phrases()["stated"]
    return re.compile(
        f"(?P<all>(?:{words['all']})[^0-9，,。；;\n]{{0,8}}?)?"
        f"(?P<before>{words['at_least']}|{words['about']})?{count_pattern()}"
        f"(?P<scale>{words['wan']}|{words['yi']})?(?P<behind>{words['more']}|{words['around']})?"
        f"(?P<unit>{words['persons']})(?P<list>[:：])?"
    )


@cache
def _without_end() -> re.Pattern[str]:
    return re.compile(f"(?<![0-9{NUMERALS}]){phrases()['stated']['without_end']}")


def people_told(texts: Iterable[str]) -> PeopleTold | None:
    """Return the people that texts tell of; None where no 人次 are named, or some without a number.

    What is a part of another figure (其中, or a list behind a colon) counts once, and so does
    what a total adds up. Where nothing shows that a total is one of everything, it is added to
    the rest: there is more rather than less.
    """
    whole = "\n".join(texts)
    if _without_end().search(whole):
        return None
    heads = [one for sentence in _ENDS.split(whole) for one in _heads(sentence)]
    visits = [one for one in heads if one.is_visits]
    if not visits:
        return None
    grand = _grand(visits)
    if grand:
        return replace(grand.told, is_one=True)
    if len(heads) == 1:
        return replace(visits[0].told, is_one=visits[0].is_total or visits[0].is_served)
    return PeopleTold(
        sum((one.told.total for one in visits), Decimal(0)),
        sum((one.told.most for one in heads), Decimal(0)),
    )


def _heads(sentence: str) -> Iterator[_Heads]:
    """Yield the figures of a sentence that are no parts of one before them."""
    words = phrases()["stated"]
    scope = re.search(words["scope"], sentence)
    served, sent = re.compile(words["served"]), re.compile(words["sent"])
    parts_from: int | None = None
    for match in _figure().finditer(sentence):
        number = counted(match[3], match["scale"])
        if number is None or (parts_from is not None and parts_from <= match.start()):
            continue
        clause = _CLAUSE.split(sentence[max(0, match.start() - _REACH) : match.start(3)])[-1]
        if sent.search(clause) and not served.search(clause):
            continue
        is_visits = match["unit"] == words["times"]
        yield _Heads(
            PeopleTold(number, number + _room(match, number)),
            is_visits,
            is_total=bool(match["all"]),
            has_scope=scope is not None and scope.end() <= match.end(),
            is_served=bool(served.search(clause)),
        )
        if match["list"] and is_visits:
            return
        if is_visits and parts_from is None:
            parts_from = _end_of(words["of_which"], sentence, match.end())


def _end_of(word: str, sentence: str, start: int) -> int:
    """Return where a word ends that stands behind a place; behind everything if it does not."""
    found = sentence.find(word, start)
    return len(sentence) + 1 if found < 0 else found + len(word)


def _room(match: re.Match[str], number: Decimal) -> Decimal:
    """Return by how much more a figure may stand for, as it is rounded."""
    words = phrases()["stated"]
    step = _step(match[3], match["scale"], number)
    before, behind = match["before"] or "", match["behind"] or ""
    if re.fullmatch(words["at_least"], before) or re.fullmatch(words["more"], behind):
        return step
    exact = not before and not behind and not match["scale"] and match[3].isascii()
    return Decimal(0) if exact else step / 2


def _step(figures: str, scale: str | None, number: Decimal) -> Decimal:
    """Return what the last place that is said amounts to: 1000 of 1.2万, 100 of 3500."""
    if scale:
        return last_place_of(figures, scale)
    step = Decimal(1)
    while number and number % (step * 10) == 0:
        step *= 10
    return step


def _grand(visits: list[_Heads]) -> _Heads | None:
    """Return the first figure that adds up all the others, or is said of everything."""
    added = sum((one.told.total for one in visits), Decimal(0))
    largest = max(one.told.total for one in visits)
    for one in visits:
        total = one.told.total
        if len(visits) > _PAIR and abs(added - total - total) <= total * _NEAR:
            return one
        if one.is_total and one.has_scope and total == largest:
            return one
    return None
