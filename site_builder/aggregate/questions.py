"""Tables of the survey's questions, chosen by the schema's `x-aggregate` alone."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.answers import (
    ASSOCIATIONS,
    areas,
    choices_frame,
    funds_frame,
    numbers_frame,
    surveys_of,
)
from site_builder.aggregate.table import Cell, Column, Gap, Table
from site_builder.aggregate.words import words

if TYPE_CHECKING:
    import pandas as pd

    from site_builder.contract import Contract, Field
    from site_builder.model.collection import Collection
    from site_builder.model.survey import Survey

_AREA = Column(words()["area"], is_figure=False)
_BASE = Column(words()["answered"], words()["unit_of_units"])


def question_tables(collection: Collection, contract: Contract, year: int) -> tuple[Table, ...]:
    """Return a table for every question of the round that the schema aggregates.

    A question that is `internal` gives none; one that is `aggregate` only its total.
    """
    fields = contract.fields("survey", year)
    surveys = surveys_of(collection, year)
    tables = []
    for field in fields.values():
        builder = _BUILDERS.get(field.schema.get("x-aggregate", ""))
        if builder and field.publish != "internal" and surveys:
            tables.append(builder(_Question(field, fields, surveys, collection, year)))
    return tuple(tables)


class _Question:
    """One question of one round, with all that a table of it is made from."""

    def __init__(
        self,
        field: Field,
        fields: dict[str, Field],
        surveys: tuple[Survey, ...],
        collection: Collection,
        year: int,
    ) -> None:
        self.field, self.fields, self.surveys = field, fields, surveys
        self.collection, self.year = collection, year
        self.areas = areas(collection)

    def table(
        self, columns: list[Column], rows: dict[str, list[Cell]], total: list[Cell], base: str
    ) -> Table:
        """Assemble: a row an area (unless only the total is public), and the total."""
        body = [(self.areas[a], *cells) for a, cells in rows.items()]
        if self.field.publish == "aggregate":
            body = []
        return Table(
            id=self.field.pointer.strip("/").replace("/", "-").replace("_", "-"),
            round=self.year,
            number=self.field.question or "",
            title=self.field.title,
            base=base,
            columns=(_AREA, *columns),
            rows=(*body, (words()["total"], *total)),
        )

    def base(self, answered: int, kinds: tuple[str, ...] = ()) -> str:
        """Say from how many of the round's surveys the table is made."""
        sent = sum(1 for s in self.surveys if not kinds or s.unit.kind in kinds)
        key = "base_associations" if kinds else "base"
        return words()[key].format(answered=answered, sent=sent)

    def in_order(self, frame: pd.DataFrame) -> list[str]:
        """The areas that a frame has, in official order."""
        there = set(frame["area"])
        return [area for area in self.areas if area in there]


def _distribution(question: _Question) -> Table:
    """How many units took each choice, by area and in all; shares of a total are for readers."""
    choices: dict[Any, str] = question.field.choices or {
        True: words()["yes"],
        False: words()["no"],
    }
    frame = choices_frame(question.surveys, question.field)
    unit = words()["unit_of_units"]
    lettered = bool(question.field.choices)
    columns = [
        Column(f"{key}.{title}" if lettered else title, unit) for key, title in choices.items()
    ]

    def cells(part: pd.DataFrame) -> list[Cell]:
        counts = part["choice"].value_counts()
        return [part["unit"].nunique(), *(int(counts.get(key, 0)) for key in choices)]

    rows = {a: cells(frame[frame["area"] == a]) for a in question.in_order(frame)}
    return question.table(
        [_BASE, *columns], rows, cells(frame), question.base(frame["unit"].nunique())
    )


def _funds(question: _Question) -> Table:
    """Money of 13.1 by category and area, in 万元; associations only."""
    category = question.fields[f"{question.field.pointer}/*/category"]
    amount = question.fields[f"{question.field.pointer}/*/amount_wan"]
    frame = funds_frame(question.surveys)
    unit = str(amount.schema["x-unit"])
    columns = [Column(title, unit) for title in category.choices.values()]

    def cells(part: pd.DataFrame) -> list[Cell]:
        sums = part.groupby("category")["amount"].sum()
        by_category = [_decimal(sums.get(key, 0)) for key in category.choices]
        total = sum(by_category, Decimal(0))
        return [part["unit"].nunique(), len(part), *by_category, total]

    rows = {a: cells(frame[frame["area"] == a]) for a in question.in_order(frame)}
    columns = [
        _BASE,
        Column(words()["projects"], words()["unit_of_things"]),
        *columns,
        Column(words()["sum"], unit),
    ]
    answered = frame["unit"].nunique()
    return question.table(columns, rows, cells(frame), question.base(answered, ASSOCIATIONS))


def _key_areas(question: _Question) -> Table:
    """Money of each key area. They overlap, so their sum is never shown."""
    prefix = f"{question.field.pointer}/"
    listed = {
        p: f
        for p, f in question.fields.items()
        if p.startswith(prefix) and p.count("/") == prefix.count("/")
    }
    pointers = {f.title: f"{p}/amount_wan" for p, f in listed.items()}
    return _numbers(question, pointers, "amount_wan", words()["overlap"])


def _sum(question: _Question) -> Table:
    """A number, added up by area."""
    return _numbers(question, {question.field.title: question.field.pointer}, "", "")


def _numbers(question: _Question, pointers: dict[str, str], key: str, note: str) -> Table:
    frame = numbers_frame(question.surveys, pointers)
    sample = question.fields[next(iter(pointers.values()))]
    unit = str(sample.schema.get("x-unit", ""))

    def cells(part: pd.DataFrame) -> list[Cell]:
        out: list[Cell] = [part["unit"].nunique()]
        for what in pointers:
            values = list(part[part["what"] == what]["value"])
            out.append(_decimal(sum(values)) if values else Gap.UNANSWERED)
        return out

    rows = {a: cells(frame[frame["area"] == a]) for a in question.in_order(frame)}
    columns = [_BASE, *(Column(what, unit) for what in pointers)]
    base = question.base(frame["unit"].nunique(), ASSOCIATIONS) + note
    return question.table(columns, rows, cells(frame), base)


def _coverage(question: _Question) -> Table:
    """Covered divisions against the denominator of the configuration; the share is computed."""
    reference = question.collection.reference
    by_county = {c.slug: c.county_count for c in reference.places.cities}
    prefectures = question.field.key == "prefectures_covered"
    whole = reference.rounds[question.year].reporting_areas if prefectures else 0
    rows: dict[str, list[Cell]] = {}
    covered_sum, whole_sum = 0, 0
    for survey in question.surveys:
        covered = survey.answer(question.field.pointer)
        if covered is None or survey.unit.kind == "county":
            continue
        base = whole if prefectures else by_county.get(survey.unit.city, sum(by_county.values()))
        rows[survey.unit.city] = [covered, base, _percent(covered, base)]
        if survey.unit.kind == "city" or prefectures:
            covered_sum, whole_sum = covered_sum + covered, whole_sum + base
    ordered = {a: rows[a] for a in question.areas if a in rows}
    unit = str(question.field.schema.get("x-unit", ""))
    columns = [
        Column(words()["covered"], unit),
        Column(words()["whole"], unit),
        Column(words()["share"], "%"),
    ]
    total = [covered_sum, whole_sum, _percent(covered_sum, whole_sum)]
    return question.table(columns, ordered, total, question.base(len(rows)))


def _percent(part: int, whole: int) -> Cell:
    if not whole:
        return Gap.UNKNOWN
    return (Decimal(part) * 100 / whole).quantize(Decimal("0.1"))


def _decimal(value: Any) -> Decimal:
    return Decimal(value)


_BUILDERS: dict[str, Callable[[_Question], Table]] = {
    "distribution": _distribution,
    "funds": _funds,
    "key_areas": _key_areas,
    "coverage": _coverage,
    "sum": _sum,
}
