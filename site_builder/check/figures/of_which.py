"""Of which: costs behind a 其中 that miss their total by two digits that changed places.

A list behind 其中 need not be whole. So there are three costs at least, nothing says that there is
a rest, and one figure alone can be the mistyped one: of made-up lists that are not whole, one in
eighty looks so by chance. A digit that was mistaken is not told; one in eighteen would be.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.check.figures.bullets import bullets_joined
from site_builder.check.figures.figure import NEAR
from site_builder.check.figures.in_text import parts_listed, sentence_at
from site_builder.check.figures.slips import one_swap_explains
from site_builder.check.figures.sums import Sum
from site_builder.check.wording.catalogue import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.check.figures.in_text import Parts

_FEWEST = 3
"""Costs that are taken for all of them."""


def costs_off(lines: Iterable[tuple[int, str]]) -> Iterator[Sum]:
    """Yield each amount that its costs behind 其中 miss by a swap.

    Costs that exceed it by more than rounding are told whatever the reason is.
    """
    for line, text in bullets_joined(lines):
        for told in parts_listed(text):
            added = sum(told.parts, Decimal(0))
            if (
                added <= told.whole * (1 + NEAR)
                and _is_missed(told)
                and _is_whole(text, told.words)
            ):
                yield Sum(line, told.words, len(told.parts), added / told.scale, told.unit)


def _is_missed(told: Parts) -> bool:
    is_money = told.unit.endswith(phrases()["stated"]["yuan"])
    is_list = is_money and len(told.parts) >= _FEWEST
    written = (part / told.scale for part in told.parts)
    return is_list and one_swap_explains(written, told.whole / told.scale)


def _is_whole(text: str, words: str) -> bool:
    """Whether nothing in the sentence of an amount says that its list leaves a rest."""
    sentence = sentence_at(text, text.index(words)).partition(words)[2]
    return re.search(phrases()["sums"]["rest"], sentence) is None
