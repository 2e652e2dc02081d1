"""Whether a unit's answer is part of the total of its question's table, in a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.question_sources import Contribution, sources_of
from site_builder.aggregate.questions import table_of
from site_builder.office.workbook.words import words

if TYPE_CHECKING:
    from site_builder.aggregate.question_sources import QuestionSource
    from site_builder.office.workbook.material import RoundMaterial

_ANSWERED = frozenset((Contribution.COUNTED, Contribution.APART))


def contributions(material: RoundMaterial, pointer: str) -> dict[str, str]:
    """Return path → word of every survey that the table is made from; others wait."""
    question = material.questions[pointer]
    apart = set(table_of(question).apart)
    return {
        source.path: words()[_word(source, apart)]
        for source in sources_of(question)
        if source.path and source.standing in _ANSWERED
    }


def _word(source: QuestionSource, apart: set[str]) -> str:
    if source.standing is Contribution.APART:
        return "apart"
    return "apart_row" if source.unit.city in apart else "counted"
