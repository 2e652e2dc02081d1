"""Coverage (questions 17.1 and 17.2): divisions reached, against a denominator that is computed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.aggregate.question import Total
from site_builder.aggregate.table import Cell, Column, Gap, Table, worded
from site_builder.aggregate.words import words

if TYPE_CHECKING:
    from site_builder.aggregate.question import Question
    from site_builder.model.survey import Survey


def coverage_table(question: Question) -> Table:
    """Covered divisions by area, their number, and the share in percent.

    The province's own answer to 17.2 may name the same counties as the cities', so it has
    a row and no part in the total. The total is over the areas that answered, and says so.
    """
    prefectures = question.field.key == "prefectures_covered"
    wholes = _prefectures(question) if prefectures else _counties(question)
    answers = {area: _answer(question, area) for area in wholes}
    chosen = {area: answer for area, answer in answers.items() if answer is not None}
    province = question.collection.reference.settings.province_slug
    added = [a for a in chosen if prefectures or a != province]
    rows: dict[str, list[Cell]] = {}
    for area, part in question.split(question.of_associations).items():
        if area in wholes:
            gap = question.gap(part)
            rows[area] = _cells(answers[area], wholes[area], gap)
    covered = sum(chosen[a] for a in added) if added else None
    gap = question.gap(question.surveys)
    whole = sum(wholes[a] for a in added or wholes if prefectures or a != province)
    complete = prefectures or len(added) == len(wholes) - 1
    base = question.base(len(chosen), question.surveys)
    if province in chosen and not prefectures:
        base += words()["apart"]
    total_name = "" if complete else "total_answered"
    apart = () if prefectures else (province,)
    total = Total(_cells(covered, whole, gap), len(added), base, total_name, apart)
    return question.table(_columns(question), rows, total)


def _columns(question: Question) -> list[Column]:
    unit = str(question.field.schema.get("x-unit", ""))
    return [
        worded("covered", unit),
        worded("whole", unit),
        worded("share", "%"),
    ]


def _answer(question: Question, area: str) -> int | None:
    """An area's figure: its own association's, else the greatest, since several may overlap."""
    city = question.collection.reference.places.by_slug.get(area)

    def rank(survey: Survey) -> tuple[bool, int]:
        own = city is None or survey.unit.division == city.code
        return own, survey.answer(question.pointer)

    answers = [
        s
        for s in question.of_associations
        if s.unit.city == area and s.answer(question.pointer) is not None
    ]
    return int(max(answers, key=rank).answer(question.pointer)) if answers else None


def _prefectures(question: Question) -> dict[str, int]:
    """The province alone answers 17.1, of the 地级市 that its configuration counts."""
    reference = question.collection.reference
    return {reference.settings.province_slug: reference.rounds[question.year].prefectures}


def _counties(question: Question) -> dict[str, int]:
    """The county-level divisions of each area, and of all for the province."""
    reference = question.collection.reference
    counts = {c.slug: c.county_count for c in reference.places.cities}
    return {**counts, reference.settings.province_slug: sum(counts.values())}


def _cells(covered: int | None, whole: int, gap: Gap) -> list[Cell]:
    if covered is None:
        return [gap, whole, gap]
    if not whole:
        return [covered, whole, Gap.UNKNOWN]
    return [covered, whole, (Decimal(covered) * 100 / whole).quantize(Decimal("0.1"))]
