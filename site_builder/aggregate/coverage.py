"""Coverage (questions 17.1 and 17.2): divisions reached, against a denominator that is computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.percent import percent
from site_builder.aggregate.question import Total
from site_builder.aggregate.table import Cell, Column, Gap, Table, worded
from site_builder.aggregate.words import words

if TYPE_CHECKING:
    from site_builder.aggregate.question import Question
    from site_builder.model.collection import Reference
    from site_builder.model.survey import Survey

_PREFECTURES = "prefectures_covered"
"""The key of question 17.1."""


def coverage_table(question: Question) -> Table:
    """Covered divisions by area, their number, and the share in percent.

    The province's own answer to 17.2 may name the same counties as the cities', so it has
    a row and no part in the total. The total is over the areas that answered, and says so.
    """
    prefectures = question.field.key == _PREFECTURES
    whole_of = wholes(question.collection.reference, question.year, question.field.key)
    answers = {area: _answer(question, area) for area in whole_of}
    chosen = {area: answer for area, answer in answers.items() if answer is not None}
    province = question.collection.reference.settings.province_slug
    added = [a for a in chosen if prefectures or a != province]
    rows: dict[str, list[Cell]] = {}
    for area, part in question.split(question.of_associations).items():
        if area in whole_of:
            gap = question.gap(part)
            rows[area] = _cells(answers[area], whole_of[area], gap)
    covered = sum(chosen[a] for a in added) if added else None
    gap = question.gap(question.surveys)
    whole = sum(whole_of[a] for a in added)
    complete = prefectures or len(added) == len(whole_of) - 1
    base = question.base(len(chosen), question.surveys)
    if province in chosen and not prefectures:
        base += words()["apart"]
    total_name = "" if complete else "total_answered"
    # Where somebody answered, the whole of those that did not is no part of the total's.
    apart = tuple(area for area in rows if area not in added)
    cells: list[Cell] = _cells(covered, whole, gap) if added else [*[gap] * len(_columns(question))]
    total = Total(cells, len(added), base, total_name, apart)
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


def wholes(reference: Reference, year: int, key: str) -> dict[str, int]:
    """Return how many divisions there are, by area, of those whose coverage `key` asks.

    The province alone answers 17.1, of the 地级市 that its configuration counts; of counties
    each area has its own, and the province all.
    """
    province = reference.settings.province_slug
    if key == _PREFECTURES:
        return {province: reference.rounds[year].prefectures}
    counts = {c.slug: c.county_count for c in reference.places.cities}
    return {**counts, province: sum(counts.values())}


def _cells(covered: int | None, whole: int, gap: Gap) -> list[Cell]:
    if covered is None:
        return [gap, whole, gap]
    if not whole:
        return [covered, whole, Gap.UNKNOWN]
    return [covered, whole, percent(covered, whole)]
