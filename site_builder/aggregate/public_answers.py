"""Public answers of one round, unit by unit: one row for each answer."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.applicability import Asked
from site_builder.aggregate.areas import areas
from site_builder.aggregate.table import Cell, Gap, Table, worded
from site_builder.aggregate.words import words
from site_builder.contract.fields import on_the_way
from site_builder.contract.publicity import public_answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.contract import Contract, Field
    from site_builder.model.collection import Collection
    from site_builder.model.survey import Survey

_COLUMNS = (
    "unit_id", "unit_name", "unit_kind", "area", "division", "question_number", "question",
    "question_key", "row", "answer", "answer_unit",
)  # fmt: skip


def answers_table(collection: Collection, contract: Contract, year: int) -> Table:
    """Return the public answers of a round's surveys; a question not answered says why."""
    surveys = [s for s in collection.surveys if s.round == year]
    whole = contract.fields("survey", year)
    named = [(f, _name(whole, f)) for f in published_fields(contract, year)]
    asked, kinds, names = Asked(contract, year), contract.kind_titles(), areas(collection)
    rows = [
        (u.id, u.name, kinds[u.kind], names[u.city], u.division, *answer)
        for survey in surveys
        for u in (survey.unit,)
        for field, name in named
        for answer in _answers(field, name, survey, asked)
    ]
    return Table(
        id=f"answers-{year}",
        round=year,
        title=words()["answers"],
        base=words()["answers_base"].format(count=len(surveys)),
        columns=tuple(worded(key, is_figure=False) for key in _COLUMNS),
        rows=tuple(rows),
        has_total=False,
        answered=len(surveys),
    )


def published_fields(contract: Contract, year: int) -> list[Field]:
    """The fields of the round's sections that hold an answer which everybody may see."""
    found = public_answers(contract.fields("survey", year))
    return [f for f in found if f.section is not None]


def _name(fields: dict[str, Field], field: Field) -> str:
    """The titles from the question down to the field: 本级科协使用部分：项目资金."""
    ways = on_the_way(fields, field.pointer)
    first = next((n for n, way in enumerate(ways) if way.is_question), 0)
    return words()["within"].join(way.site_title for way in ways[first:])


def _answers(field: Field, name: str, survey: Survey, asked: Asked) -> Iterator[tuple[Cell, ...]]:
    """Yield number, question, key, row, answer and unit; a row's field once for each row."""
    outer, _, inner = field.pointer.partition("/*/")
    answer = survey.answer(outer)
    head = (field.question or "", name, field.pointer.strip("/").replace("/", "."))
    unit = str(field.schema.get("x-unit", "")) or Gap.NOT_ASKED
    if answer is None or answer == []:
        gap = asked.gap([survey], outer)
        # An empty table is an answer: there is nothing to list.
        said = Gap.NOT_ASKED if answer == [] else gap
        yield *head, Gap.NOT_ASKED, said, unit
        return
    if not inner and not isinstance(answer, list):
        yield *head, Gap.NOT_ASKED, _text(field, answer), unit
        return
    for number, row in enumerate(answer, 1):
        said = row.get(inner) if inner else row
        cell = Gap.UNANSWERED if said is None else _text(field, said)
        yield *head, str(number), cell, unit


def _text(field: Field, value: Any) -> str:
    if isinstance(value, bool):
        return words()["yes" if value else "no"]
    title = field.choices.get(value)
    if title is None:
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    return f"{value}.{title}" if len(str(value)) == 1 else title
