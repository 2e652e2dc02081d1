"""Pieces of a draft's sentences: titles as nouns, headings without numbers, and shares."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.aggregate.percent import FEW
from site_builder.aggregate.table import Gap
from site_builder.office.report.words import say, words

if TYPE_CHECKING:
    from site_builder.aggregate.table import Cell

_WHOLE = Decimal(100)


def bare_title(text: str) -> str:
    """Return the title of a question as a noun: without the 个数, 情况 and asides behind it."""
    for aside in (words()["several"], words()["overlapping"]):
        text = text.removesuffix(aside)
    endings = (e for e in words()["noun_endings"] if text.endswith(e))
    return text.removesuffix(next(endings, ""))


def unnumbered(heading: str) -> str:
    """Return a heading without its number: 一、制度建设 is 制度建设."""
    return re.sub(words()["numbering"], "", heading)


def share_of(value: Cell, whole: Cell, *, of_units: bool = True) -> str:
    """Return “，占…”; nothing of no whole, and of so few units that a share says too much."""
    if isinstance(value, (Gap, str)) or isinstance(whole, (Gap, str)) or not whole:
        return ""
    if of_units and whole < FEW:
        return ""
    return say("share", share=percent(Decimal(value) * _WHOLE / whole))


def percent(share: Decimal) -> str:
    """Return a share with one decimal; all of it is 100%."""
    return "100%" if share == _WHOLE else f"{share.quantize(Decimal('0.1'))}%"
