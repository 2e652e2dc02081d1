"""Whether a unit's answer is part of the total of its question's table, in a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.question_sources import Contribution, sources_of
from site_builder.aggregate.questions import table_of
from site_builder.office.workbook.words import words

if TYPE_CHECKING:
    from site_builder.office.workbook.material import RoundMaterial


def contributions(material: RoundMaterial, pointer: str) -> dict[str, str]:
    """Return path → word of every survey that the table is made from; others wait."""
    question = material.questions[pointer]
    apart = set(table_of(question).apart)
    return {
        source.path: _word(source.standing, is_apart=source.unit.city in apart)
        for source in sources_of(question)
        if source.path
    }


def _word(standing: Contribution, *, is_apart: bool) -> str:
    if standing is Contribution.COUNTED:
        return words()["apart_row" if is_apart else "counted"]
    return words()["apart"] if standing is Contribution.APART else words()["nothing"]
