"""Transfers (question 13.2): what an association passes down, in 万元."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.question import Total, answered_column
from site_builder.aggregate.table import Cell, Column, Gap, Table, worded
from site_builder.aggregate.words import words
from site_builder.model.unit import HEADS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.aggregate.question import Question
    from site_builder.model.collection import Collection
    from site_builder.model.survey import Survey


def transfer_table(question: Question) -> Table:
    """Status and money passed down, by area.

    What cities pass down is the total: the province's money may pass through them, and what
    counties pass on has passed through them. An amount that is not known is counted in a
    column of its own, and never as 0.
    """
    status = question.fields[f"{question.pointer}/status"]
    amount = question.fields[f"{question.pointer}/rows/*/amount_wan"]

    def cells(surveys: tuple[Survey, ...]) -> list[Cell]:
        answered = [s for s in surveys if s.answer(question.pointer) is not None]
        if not answered:
            return [0, *[question.gap(surveys)] * 3]
        amounts = [transferred(question, survey) for survey in answered]
        known = [a for a in amounts if a is not None]
        money: Cell = sum(known, Decimal(0)) if known else Gap.UNKNOWN
        said = _statuses(status.pointer, status.choices, answered)
        return [len(answered), said, money, len(amounts) - len(known)]

    passers = (s for s in question.of_associations if s.unit.kind in HEADS)
    asked = tuple(s for s in passers if question.asked(s, question.pointer))
    passing = tuple(s for s in asked if s.unit.kind != "province")
    answered = question.answered(asked)
    columns = [
        answered_column(),
        Column(status.title, is_figure=False, key=status.key),
        Column(amount.title, str(amount.schema["x-unit"]), key=amount.key),
        worded("amount_unknown", words()["unit_of_units"]),
    ]
    base = question.base(answered, asked)
    province = question.collection.reference.settings.province_slug
    total = Total(cells(passing), answered, base, "total_cities", (province,))
    return question.table(columns, question.by_area(asked, cells), total)


def transferred(question: Question, survey: Survey) -> Decimal | None:
    """What a unit passed down, in 万元; None if that is not known.

    与上年完全一致 takes the unit's rows of the round before, and so on back.
    """
    rows = transfer_rows(question.collection, question.pointer, survey)
    return None if rows is None else sum((Decimal(r["amount_wan"]) for r in rows), Decimal(0))


def transfer_rows(
    collection: Collection, pointer: str, survey: Survey
) -> tuple[Mapping[str, Any], ...] | None:
    """Return the rows of what a unit passed down, of an earlier round where it refers to that.

    Nothing where nothing was passed down; None if what was is not known.
    """
    answer = survey.answer(pointer) or {}
    if answer.get("status") == "unchanged":
        before = collection.survey_of.get((survey.round - 1, survey.unit.id))
        return transfer_rows(collection, pointer, before) if before else None
    if answer.get("status") == "none":
        return ()
    return tuple(answer.get("rows") or ()) or None


def _statuses(pointer: str, titles: dict[str, str], surveys: list[Survey]) -> str:
    """The status of one unit, or how many units have each."""
    if len(surveys) == 1:
        return titles[surveys[0].answer(pointer)]
    counts = Counter(survey.answer(pointer) for survey in surveys)
    unit = words()["unit_of_units"]
    return "、".join(f"{title}{counts[key]}{unit}" for key, title in titles.items() if counts[key])
