"""Tables of the survey's questions, chosen by the schema's `x-aggregate` alone."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.answers import choices_frame, funds_frame, numbers_frame, surveys_of
from site_builder.aggregate.applicability import Asked
from site_builder.aggregate.coverage import coverage_table
from site_builder.aggregate.question import Question, Total, answered_column, part_of
from site_builder.aggregate.table import Cell, Column, Table, worded
from site_builder.aggregate.transfer import transfer_table
from site_builder.aggregate.words import words
from site_builder.model.unit import ASSOCIATIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.contract import Contract, Field
    from site_builder.model.collection import Collection
    from site_builder.model.survey import Survey


def question_tables(collection: Collection, contract: Contract, year: int) -> tuple[Table, ...]:
    """Return a table for every question of the round that the schema aggregates.

    A question that is `internal` gives none; one that is `aggregate` only its total.
    """
    return tuple(table_of(question) for question in questions(collection, contract, year))


def questions(collection: Collection, contract: Contract, year: int) -> tuple[Question, ...]:
    """Return the questions of a round that have a table, in the form's order."""
    fields = contract.fields("survey", year)
    surveys = surveys_of(collection, year)
    asked = Asked(contract, year)
    found = [Question(f, fields, surveys, collection, year, asked) for f in fields.values()]
    return tuple(q for q in found if surveys and q.kind in _BUILDERS and q.publish != "internal")


def table_of(question: Question) -> Table:
    """Return the table of one question."""
    return _BUILDERS[question.kind](question)


def _distribution(question: Question) -> Table:
    """How many units took each choice, by area and in all; shares of a total are for readers."""
    choices: dict[Any, str] = question.field.choices or {
        True: words()["yes"],
        False: words()["no"],
    }
    keys = {True: "yes", False: "no"}
    frame = choices_frame(question.surveys, question.field)
    unit = words()["unit_of_units"]
    lettered = bool(question.field.choices)
    columns = [
        Column(
            f"{key}.{title}" if lettered else title,
            unit,
            key=keys.get(key, str(key)),
            about=words()["about_choice"].format(title=title),
        )
        for key, title in choices.items()
    ]

    def cells(surveys: tuple[Survey, ...]) -> list[Cell]:
        answered = question.answered(surveys)
        if not answered:
            return [0, *[question.gap(surveys)] * len(choices)]
        counts = part_of(frame, surveys)["choice"].value_counts()
        return [answered, *(int(counts.get(key, 0)) for key in choices)]

    return _assembled(question, question.surveys, [answered_column(), *columns], cells)


def _count(question: Question) -> Table:
    """How many entries the units list, by area; what several of them list counts for each."""
    unit = str(question.field.schema.get("x-unit", words()["unit_of_things"]))
    frame = choices_frame(question.surveys, question.field)

    def cells(surveys: tuple[Survey, ...]) -> list[Cell]:
        answered = question.answered(surveys)
        if not answered:
            return [0, question.gap(surveys)]
        return [answered, len(part_of(frame, surveys))]

    columns = [answered_column(), worded("count", unit)]
    return _assembled(question, question.surveys, columns, cells, words()["counted_twice"])


def _funds(question: Question) -> Table:
    """Money of 13.1 by category and area, in 万元; associations only."""
    category = question.fields[f"{question.pointer}/*/category"]
    amount = question.fields[f"{question.pointer}/*/amount_wan"]
    kinds = category.schema["oneOf"]
    frame = funds_frame(question.surveys)
    unit = str(amount.schema["x-unit"])

    def cells(surveys: tuple[Survey, ...]) -> list[Cell]:
        answered = question.answered(surveys)
        if not answered:
            gap = question.gap(surveys)
            return [0, *[gap] * (len(category.choices) + 2)]
        part = part_of(frame, surveys)
        sums = part.groupby("category")["amount"].sum()
        by_category = [Decimal(sums.get(key, 0)) for key in category.choices]
        return [answered, len(part), *by_category, sum(by_category, Decimal(0))]

    columns = [
        answered_column(),
        worded("projects", words()["unit_of_things"]),
        *(Column(c["title"], unit, key=c["const"], about=c.get("description", "")) for c in kinds),
        worded("sum", unit),
    ]
    return _assembled(question, question.of_associations, columns, cells)


def _key_areas(question: Question) -> Table:
    """Money of each key area. They overlap, so their sum is never shown."""
    prefix = f"{question.pointer}/"
    listed = {
        f"{p}/amount_wan": f
        for p, f in question.fields.items()
        if p.startswith(prefix) and p.count("/") == prefix.count("/")
    }
    return _numbers(question, listed, words()["overlap"])


def _sum(question: Question) -> Table:
    """A number, added up by area; associations only."""
    return _numbers(question, {question.pointer: question.field})


def _numbers(question: Question, listed: dict[str, Field], note: str = "") -> Table:
    """Numbers added up; `listed` gives the pointer of each to the field that names it."""
    pointers = {field.title: pointer for pointer, field in listed.items()}
    frame = numbers_frame(question.surveys, pointers)
    unit = str(question.fields[next(iter(pointers.values()))].schema.get("x-unit", ""))

    def cells(surveys: tuple[Survey, ...]) -> list[Cell]:
        part = part_of(frame, surveys)
        out: list[Cell] = [part["unit"].nunique()]
        for what, pointer in pointers.items():
            values = list(part[part["what"] == what]["value"])
            gap = question.gap(surveys, pointer)
            out.append(Decimal(sum(values)) if values else gap)
        return out

    columns = [answered_column()]
    columns += [Column(f.title, unit, key=f.key, about=_note(f)) for f in listed.values()]
    return _assembled(question, question.of_associations, columns, cells, note)


def _note(field: Field) -> str:
    return str(field.schema.get("description", ""))


def _assembled(
    question: Question,
    surveys: tuple[Survey, ...],
    columns: list[Column],
    cells: Callable[[tuple[Survey, ...]], list[Cell]],
    note: str = "",
) -> Table:
    """Put a table together whose first figure is the number of units that answered."""
    summed = cells(surveys)
    answered = int(str(summed[0]))
    base = question.base(answered, surveys) + note
    kinds = ASSOCIATIONS if surveys is question.of_associations else None
    total = Total(summed, answered, base, expected=question.expected(kinds))
    return question.table(columns, question.by_area(surveys, cells), total)


_BUILDERS: dict[str, Callable[[Question], Table]] = {
    "distribution": _distribution,
    "count": _count,
    "funds": _funds,
    "transfer": transfer_table,
    "key_areas": _key_areas,
    "coverage": coverage_table,
    "sum": _sum,
}
