"""People claimed: the totals of people served that a case gives, beside the number answered."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from site_builder.check.figures.in_text import WHOLE_NUMBER, Told, is_part, people_in
from site_builder.check.figures.slips import is_slip
from site_builder.check.figures.statements import round_to
from site_builder.check.wording.catalogue import phrases
from site_builder.readings.numbers import scaled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

_ENDS = re.compile("[。；;！!\n]")
_CLAUSE = re.compile("[，、：（(]|,(?![0-9])")
_NEARLY = 10
"""Totals that differ by a tenth at most may be of one thing."""
_MOST = 200
"""Figures of one case."""
_SENTENCE = 200
"""Characters before a figure that are still its sentence."""
_FAR = 3
"""Another rule tells where one is so many times the other."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = phrases()["claimed"]
    figure = f"{WHOLE_NUMBER}{phrases()['stated']['times']}"
    claim = re.compile(f"(?:{words['total']})[^0-9，,。；;、：:（()）\n]{{0,8}}{figure}")
    return claim, re.compile(words["of_others"])


def claims_in(lines: Sequence[tuple[int, str]]) -> Iterator[Told]:
    """Yield each total of people served that lines give to the last figure: 一年服务12,740人次."""
    claim, of_others = _patterns()
    for line, text in lines:
        for match in claim.finditer(text):
            sentence = _ENDS.split(text[max(0, match.start() - _SENTENCE) : match.end()])[-1]
            clause = _CLAUSE.split(sentence)[-1]
            is_aside = of_others.search(clause) or is_part(sentence[: -len(match[0])])
            if not is_aside and not _is_of_another_year(sentence):
                yield Told(scaled(match[1]), line, match[0], match.start() + 1)


def _is_of_another_year(sentence: str) -> bool:
    return re.search(phrases()["measured"]["elsewhen"], sentence) is not None


def contrary_claim(served: Decimal, lines: Sequence[tuple[int, str]]) -> Told | None:
    """Return a total in a text that is nearly the people served, and must be mistyped.

    Where the text names that number too, only a slip of it is one: a total may be of a part.
    Where what the text names adds up to it, none is.
    """
    values = [told.value for told in people_in(lines)][:_MOST]
    claims = [told for told in claims_in(lines) if not _agree(served, told.value)]
    claims = [told for told in claims if served - told.value not in values]
    if any(_agree(served, value) for value in values):
        return next((told for told in claims if _is_mistyped(served, told.value)), None)
    if any(served in accumulate(values[at:]) for at in range(len(values))):
        return None
    near = (
        told
        for told in claims
        if abs(told.value - served) * _NEARLY <= served or _is_mistyped(served, told.value)
    )
    return next(near, None)


def _is_mistyped(served: Decimal, value: Decimal) -> bool:
    return served < value * _FAR and value < served * _FAR and is_slip(served, value)


def _agree(one: Decimal, other: Decimal) -> bool:
    return one == other or round_to(one, other) == other or round_to(other, one) == one
