"""Rules of a case's totals: the money and the people of a case are its unit's survey's."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.check.figures.costs import all_money, is_all_for, is_all_of
from site_builder.check.figures.figure import say
from site_builder.check.figures.in_text import people_in
from site_builder.check.figures.people_told import people_told
from site_builder.check.figures.statements import lines_of, round_to
from site_builder.check.registry import collection_rule
from site_builder.check.rules.finding import found
from site_builder.check.wording.catalogue import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.check.figures.people_told import PeopleTold
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case
    from site_builder.model.survey import Survey
    from site_builder.problem import Finding


@collection_rule("X466")
def case_within_its_units_money(collection: Collection, _: Context) -> Iterator[Finding]:
    """A case costs no more than its unit was given: 13.1, and of a city 13.2.

    Where it bears the name of the unit's only project, it costs the same.
    """
    cases = Counter((case.round, case.unit.id) for case in collection.cases)
    for case in collection.cases:
        survey = collection.survey_of.get((case.round, case.unit.id))
        total = all_money(survey) if survey else None
        if survey is None or total is None or case.funds_wan == total:
            continue
        only = cases[case.round, case.unit.id] == 1 and is_all_of(survey, case.title)
        if only or case.funds_wan > total:
            unit = phrases()["units"]["money"]
            facts = {"amount": say(case.funds_wan, unit), "total": say(total, unit)}
            facts["reason"] = "same" if only else "above"
            yield _at(case, "/funds_wan", survey, **facts)


@collection_rule("X467")
def people_of_case_and_survey(collection: Collection, _: Context) -> Iterator[Finding]:
    """A case serves no more people than its unit's question 16 tells of, at most.

    Where both tell of the unit's only project, and the survey of one number, that is the same.
    """
    cases = Counter((case.round, case.unit.id) for case in collection.cases)
    for case in collection.cases:
        survey = collection.survey_of.get((case.round, case.unit.id))
        told = people_told(text for text, _, _ in lines_of(survey)) if survey else None
        if survey is None or told is None:
            continue
        only = cases[case.round, case.unit.id] == 1 and is_all_for(survey, case.funds_wan)
        reason = "above" if case.people_served > told.most else ""
        if not reason and only and told.is_one and not _agrees(case, told):
            reason = "same"
        if reason:
            unit = phrases()["units"]["people"]
            people, total = say(Decimal(case.people_served), unit), say(told.total, unit)
            facts = {"people": people, "total": total, "reason": reason}
            yield _at(case, "/people_served", survey, **facts)


def _agrees(case: Case, told: PeopleTold) -> bool:
    """Whether a case, in its answer or its text, tells of the people that its survey tells of."""
    said = people_in((line, text) for text, _, line in lines_of(case))
    counts = (Decimal(case.people_served), *(one.value for one in said))
    room = told.most - told.total
    return any(
        abs(count - told.total) <= room
        or round_to(count, told.total) == told.total
        or round_to(told.total, count) == count
        for count in counts
    )


def _at(case: Case, pointer: str, survey: Survey, **facts: Any) -> Finding:
    told = found(pointer, survey=survey.path, **facts)
    return replace(told, path=case.path, others=(survey.path,))
