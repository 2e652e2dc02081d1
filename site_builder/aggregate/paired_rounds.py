"""Paired tables: a question in two rounds, from the units alone that answered it in both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.aggregate.question import table_id
from site_builder.aggregate.questions import questions, table_of

if TYPE_CHECKING:
    from site_builder.aggregate.question import Question
    from site_builder.aggregate.table import Table
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection


@dataclass(frozen=True)
class Pair:
    """The same units' answers in an earlier and a later round; only the totals are of use."""

    earlier: Table
    later: Table


def paired_tables(
    collection: Collection, contract: Contract, earlier: int, later: int
) -> dict[str, Pair]:
    """Return the pairs of the questions that both rounds ask, by the table's id.

    A question that no unit answered in both rounds has no pair, nor one of which only the
    total is public: a smaller group could give away one unit's answer.
    """
    before = {q.pointer: q for q in questions(collection, contract, earlier)}
    pairs = {}
    for after in questions(collection, contract, later):
        one = before.get(after.pointer)
        if one is None or {one.publish, after.publish} != {"public"}:
            continue
        both = _who_answered(one) & _who_answered(after)
        if both:
            pair = Pair(table_of(_of(one, both)), table_of(_of(after, both)))
            pairs[table_id(after.pointer)] = pair
    return pairs


def _who_answered(question: Question) -> frozenset[str]:
    answered = (s for s in question.surveys if s.answer(question.pointer) is not None)
    return frozenset(s.unit.id for s in answered)


def _of(question: Question, units: frozenset[str]) -> Question:
    return replace(question, surveys=tuple(s for s in question.surveys if s.unit.id in units))
