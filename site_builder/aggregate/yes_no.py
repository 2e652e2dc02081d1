"""All questions of 是 and 否 of a round side by side: how many units said yes, by kind of unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.aggregate.percent import is_telling, percent
from site_builder.aggregate.questions import questions
from site_builder.model.unit import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from site_builder.aggregate.question import Question
    from site_builder.contract import Contract, Field
    from site_builder.model.collection import Collection


@dataclass(frozen=True)
class YesShare:
    """How many of the units that answered said yes; `kind` is theirs, or empty of all units."""

    kind: str
    yes: int
    answered: int
    expected: int
    """How many should have answered."""

    @property
    def percent(self) -> Decimal | None:
        """The share of those that answered, where that says something."""
        told = is_telling(self.answered, self.expected)
        return percent(self.yes, self.answered) if told else None

    @property
    def is_behind(self) -> bool:
        """Whether less than half of those that should have answered did."""
        return 2 * self.answered < self.expected


@dataclass(frozen=True)
class YesNoQuestion:
    """One question: the share of all units, and of each kind that was asked."""

    field: Field
    all: YesShare
    by_kind: tuple[YesShare, ...]


def yes_no_questions(
    collection: Collection, contract: Contract, year: int
) -> tuple[YesNoQuestion, ...]:
    """Return the questions that somebody answered, by their share of all units, the greatest first.

    Those of the same share stay in the form's order; those without a share come last. Where
    only the total of a question is public, it is not split.
    """
    asked = [q for q in questions(collection, contract, year) if _is_yes_no(q)]
    told = [YesNoQuestion(q.field, _share(q, ""), tuple(_by_kind(q))) for q in asked]
    return tuple(sorted((q for q in told if q.all.answered), key=_order))


def _is_yes_no(question: Question) -> bool:
    return question.field.schema.get("type") == "boolean" and question.kind == "distribution"


def _by_kind(question: Question) -> Iterable[YesShare]:
    if question.publish != "public":
        return
    for kind in KINDS[1:]:  # of the province there is one unit
        if question.asked.could(kind, question.pointer):
            yield _share(question, kind)


def _share(question: Question, kind: str) -> YesShare:
    answers = [
        answer
        for survey in question.surveys
        if kind in {"", survey.unit.kind}
        and (answer := survey.answer(question.pointer)) is not None
    ]
    expected = question.expected({kind} if kind else None)
    return YesShare(kind, sum(1 for a in answers if a is True), len(answers), expected)


def _order(question: YesNoQuestion) -> tuple[bool, Decimal]:
    share = question.all.percent
    return share is None, -percent(question.all.yes, question.all.answered)
