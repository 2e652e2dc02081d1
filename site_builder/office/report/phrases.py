"""Phrases of a draft: a question's title within a sentence, headings without number, shares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.aggregate.percent import percent
from site_builder.aggregate.table import Gap
from site_builder.office.report.words import say, words
from site_builder.render.parts.charts import FEW

if TYPE_CHECKING:
    from site_builder.aggregate.table import Cell
    from site_builder.render.parts.question_views import QuestionView


@dataclass(frozen=True)
class WhetherTitle:
    """The title of a question of 是 and 否, parted at 是否."""

    before: str
    rest: str

    @classmethod
    def of(cls, view: QuestionView) -> WhetherTitle:
        """Part the title of a question; one without 是否 is all rest."""
        before, whether, rest = view.field.title.partition(words()["whether"])
        return cls(before, rest) if whether else cls("", bare_title(view.field.title))


def bare_title(text: str) -> str:
    """Return the title of a question as a noun: without the 个数 and 情况 behind it."""
    text = text.removesuffix(words()["several"])
    endings = (e for e in words()["noun_endings"] if text.endswith(e))
    return text.removesuffix(next(endings, ""))


def phrase_of(view: QuestionView) -> str:
    """Return what a question of 是 and 否 asks about: 是否设立绩效目标 is 设立绩效目标."""
    whether = WhetherTitle.of(view)
    return f"{whether.before}{whether.rest}"


def unnumbered(heading: str) -> str:
    """Return a heading without its number: 一、制度建设 is 制度建设."""
    return re.sub(words()["numbering"], "", heading)


def share_of(value: Cell, whole: Cell, *, of_units: bool = True) -> str:
    """Return “，占…”; nothing of no whole, and of so few units that a share says too much."""
    if isinstance(value, (Gap, str)) or isinstance(whole, (Gap, str)) or not whole:
        return ""
    if of_units and whole < FEW:
        return ""
    return say("share", share=f"{percent(value, whole)}%")
