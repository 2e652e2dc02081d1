"""Sources: unit by unit, what a question's figures are made from, and what they lack."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from site_builder.aggregate.question import table_id
from site_builder.aggregate.questions import questions
from site_builder.model.unit import ASSOCIATIONS, HEADS, rank

if TYPE_CHECKING:
    from site_builder.aggregate.question import Question
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.survey import Survey
    from site_builder.model.unit import Unit

_ALL_COUNT = frozenset(("distribution", "count"))
"""Ways to aggregate in which every unit counts; elsewhere associations alone do."""


class Contribution(StrEnum):
    """What a unit contributes to a question's figures."""

    COUNTED = "counted"
    APART = "apart"
    """Answered, but part of what its association, or that of its city, answers."""
    UNANSWERED = "unanswered"
    NOT_ASKED = "not_asked"
    ABSENT = "absent"
    """Expected, not excused, and not here."""


@dataclass(frozen=True)
class QuestionSource:
    """One unit's standing; `path` is its survey, if there is one."""

    unit: Unit
    standing: Contribution
    path: str | None = None


def sources(
    collection: Collection, contract: Contract, year: int
) -> dict[str, tuple[QuestionSource, ...]]:
    """Return the sources of every table of the round's questions, by the table's id.

    A question of which only the total is public has none: who answered could give away what.
    """
    return {
        table_id(question.pointer): sources_of(question) if question.publish == "public" else ()
        for question in questions(collection, contract, year)
    }


def sources_of(question: Question) -> tuple[QuestionSource, ...]:
    """Return every unit's standing in a question, whoever may see its answers."""
    found = [QuestionSource(s.unit, _standing(question, s), s.path) for s in question.surveys]
    found += [
        QuestionSource(u, Contribution.ABSENT) for u in question.absent if _counts(question, u)
    ]
    order = {area: place for place, area in enumerate(question.areas)}
    known = (source for source in found if source.unit.city in order)
    return tuple(sorted(known, key=lambda s: (order[s.unit.city], *rank(s.unit))))


def _standing(question: Question, survey: Survey) -> Contribution:
    if survey.answer(question.pointer) is None:
        asked = question.asked(survey, question.pointer)
        return Contribution.UNANSWERED if asked else Contribution.NOT_ASKED
    return Contribution.COUNTED if _counts(question, survey.unit) else Contribution.APART


def _counts(question: Question, unit: Unit) -> bool:
    if question.kind == "transfer":
        return unit.kind in HEADS
    return question.kind in _ALL_COUNT or unit.kind in ASSOCIATIONS
