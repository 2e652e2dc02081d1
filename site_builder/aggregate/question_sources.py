"""Sources: unit by unit, what a question's figures are made from, and what they lack."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from site_builder.aggregate.question import table_id
from site_builder.aggregate.questions import questions
from site_builder.model.unit import ASSOCIATIONS, rank

if TYPE_CHECKING:
    from site_builder.aggregate.question import Question
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.survey import Survey
    from site_builder.model.unit import Unit

_ALL_COUNT = frozenset(("distribution", "count"))
"""Ways to aggregate in which every unit counts; elsewhere associations alone do."""


class Standing(StrEnum):
    """What a unit contributes to a question's figures."""

    COUNTED = "counted"
    APART = "apart"
    """Answered, but part of what its association answers."""
    UNANSWERED = "unanswered"
    NOT_ASKED = "not_asked"
    ABSENT = "absent"
    """Expected, not excused, and not here."""


@dataclass(frozen=True)
class Source:
    """One unit's standing; `path` is its survey, if there is one."""

    unit: Unit
    standing: Standing
    path: str | None = None


def sources(collection: Collection, contract: Contract, year: int) -> dict[str, tuple[Source, ...]]:
    """Return the sources of every table of the round's questions, by the table's id.

    A question of which only the total is public has none: who answered could give away what.
    """
    return {
        table_id(question.pointer): _of(question) if question.publish == "public" else ()
        for question in questions(collection, contract, year)
    }


def _of(question: Question) -> tuple[Source, ...]:
    found = [Source(s.unit, _standing(question, s), s.path) for s in question.surveys]
    found += [Source(u, Standing.ABSENT) for u in question.absent if _counts(question, u)]
    order = {area: place for place, area in enumerate(question.areas)}
    known = (source for source in found if source.unit.city in order)
    return tuple(sorted(known, key=lambda s: (order[s.unit.city], *rank(s.unit))))


def _standing(question: Question, survey: Survey) -> Standing:
    if survey.answer(question.pointer) is None:
        asked = question.asked(survey, question.pointer)
        return Standing.UNANSWERED if asked else Standing.NOT_ASKED
    return Standing.COUNTED if _counts(question, survey.unit) else Standing.APART


def _counts(question: Question, unit: Unit) -> bool:
    return question.kind in _ALL_COUNT or unit.kind in ASSOCIATIONS
