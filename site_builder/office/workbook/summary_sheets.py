"""Summaries of a round, from the site's own tables: by question, by area, by category of project.

Every figure is a cell of a table of the site, or a sum over the same surveys.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.aggregate.percent import percent
from site_builder.aggregate.question import table_id
from site_builder.aggregate.table import Cell, Column, Gap, Table, worded
from site_builder.aggregate.words import words as table_words
from site_builder.contract import labels
from site_builder.office.workbook.office_sheet import OfficeSheet, tab_of
from site_builder.office.workbook.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.aggregate.question import Question
    from site_builder.office.workbook.material import RoundMaterial

OVERVIEW, QUESTIONS = "group_overview", "group_questions"
_MAIN = {
    "funds": ("projects", "sum"),
    "transfer": ("amount_wan",),
    "coverage": ("covered", "share"),
}
"""What stands for a question in the summary by area: keys of columns, by `x-aggregate`.

Of a number that is added up it is that number itself.
"""
_PROGRESS = ("expected", "received", "missing", "pending", "report", "cases")


def summary_sheets(material: RoundMaterial) -> list[OfficeSheet]:
    """Return the overview's sheets, then one for each of the site's tables."""
    progress, *tables = material.tables
    overview = [by_question(material), by_area(material), *by_category(material), progress]
    return [
        *(OfficeSheet(OVERVIEW, table.title, table) for table in overview),
        *(OfficeSheet(QUESTIONS, tab_of(t.number, t.title), t) for t in tables),
    ]


def by_question(material: RoundMaterial) -> Table:
    """Return the totals of every question's table, one below the other."""
    tables = {t.id: t for t in material.tables}
    rows = [
        row
        for question in material.questions.values()
        for row in _totals(question, tables[table_id(question.pointer)])
    ]
    columns = (
        *(_text(key) for key in ("question_number", "question", "option")),
        Column(words()["value"], key="value"),
        _text("unit"),
        Column(words()["share"], "%", key="share"),
        worded("answered", table_words()["unit_of_units"]),
    )
    return _table(material, "by_question", columns, rows)


def _totals(question: Question, table: Table) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each figure of the total, beside its share where it is one of a whole."""
    figures = {
        column.key: (column, cell)
        for column, cell in zip(table.columns, table.total, strict=True)
        if column.is_figure and column.key != "answered"
    }
    whole = _whole(question, table, {key: cell for key, (_, cell) in figures.items()})
    for key, (column, cell) in figures.items():
        if question.kind != "coverage" or key != "share":
            share = whole.get(key, Gap.NOT_ASKED)
            yield (
                table.number, table.title, column.label, cell, column.unit, share, table.answered
            )  # fmt: skip


def _whole(question: Question, table: Table, cells: dict[str, Cell]) -> dict[str, Cell]:
    """Return the shares, in percent, of the figures that are parts of something."""
    if question.kind == "coverage":
        return {"covered": cells["share"]}
    if question.kind == "distribution":
        return {key: share_of(cell, table.answered) for key, cell in cells.items()}
    if question.kind == "funds":
        parts = (key for key in cells if key not in {"projects", "sum"})
        return {key: share_of(cells[key], cells["sum"]) for key in parts}
    return {}


def share_of(part: Cell, whole: Cell) -> Cell:
    """Return the share in percent, to one place; without a whole nothing is known."""
    if not isinstance(part, (int, Decimal)) or not isinstance(whole, (int, Decimal)) or not whole:
        return part if isinstance(part, Gap) else Gap.UNKNOWN
    return percent(part, whole)


def by_area(material: RoundMaterial) -> Table:
    """Return the main figures of every area in a row: what has come, money, places reached."""
    progress = material.tables[0]
    columns, found = [worded("area", is_figure=False)], []
    for key, table in _main_columns(material):
        at = next((n for n, c in enumerate(table.columns) if c.key == key), None)
        if at is None or not table.areas:
            continue
        column = table.columns[at]
        if table is not progress:
            said = labels.question(table.number)
            label = words()["of_question"].format(question=said, column=column.label)
            column = Column(label, column.unit, key=f"{table.id}-{key}")
        columns.append(column)
        cells = dict(zip(table.areas, (row[at] for row in table.body), strict=True))
        found.append((cells, table.total[at]))
    rows = [
        (material.areas[area], *(cells.get(area, _absent(material, area)) for cells, _ in found))
        for area in material.areas
        if any(area in cells for cells, _ in found)
    ]
    rows.append((progress.total[0], *(total for _, total in found)))
    return _table(material, "by_area", tuple(columns), rows)


def _main_columns(material: RoundMaterial) -> Iterator[tuple[str, Table]]:
    tables = {t.id: t for t in material.tables}
    yield from ((key, material.tables[0]) for key in _PROGRESS)
    for question in material.questions.values():
        table = tables[table_id(question.pointer)]
        own = (question.field.key,) if question.kind == "sum" else ()
        keys = _MAIN.get(question.kind, own)
        yield from ((c.key, table) for c in table.columns if c.key in keys)


def _absent(material: RoundMaterial, area: str) -> Gap:
    """Nobody there was asked, unless nothing has come from there at all."""
    there = any(s.unit.city == area for s in material.published.surveys if s.round == material.year)
    return Gap.NOT_ASKED if there else Gap.UNKNOWN


def by_category(material: RoundMaterial) -> list[Table]:
    """Return projects, money and cases by category of project, if the form asks for the money."""
    question = next((q for q in material.questions.values() if q.kind == "funds"), None)
    if question is None:
        return []
    table = next(t for t in material.tables if t.id == table_id(question.pointer))
    total = {c.key: cell for c, cell in zip(table.columns, table.total, strict=True)}
    category = question.fields[f"{question.pointer}/*/category"]
    projects = Counter(r.category for s in question.of_associations for r in s.own_use)
    told = (c for c in material.published.cases if c.round == material.year)
    cases = Counter(case.category for case in told)
    rows: list[tuple[Cell, ...]] = [
        (title, projects[key], total[key], share_of(total[key], total["sum"]), cases[key])
        for key, title in category.choices.items()
    ]
    last = share_of(total["sum"], total["sum"])
    rows.append((table_words()["sum"], total["projects"], total["sum"], last, sum(cases.values())))
    amount = question.fields[f"{question.pointer}/*/amount_wan"]
    things = table_words()["unit_of_things"]
    columns = (
        Column(category.title, is_figure=False, key="category"),
        worded("projects", things),
        Column(amount.title, str(amount.schema["x-unit"]), key="amount_wan"),
        Column(words()["share"], "%", key="share"),
        Column(words()["cases"], things, key="cases"),
    )
    base = words()["by_category_base"].format(number=table.number, base=table.base)
    return [_table(material, "by_category", columns, rows, base)]


def _text(key: str) -> Column:
    return Column(words()[key], is_figure=False, key=key)


def _table(
    material: RoundMaterial,
    key: str,
    columns: tuple[Column, ...],
    rows: list[tuple[Cell, ...]],
    base: str = "",
) -> Table:
    """Return a summary; but that by question ends with its total."""
    said, title = base or words()[f"{key}_base"], words()[key]
    has_total = key != "by_question"
    return Table(key, material.year, title, said, columns, tuple(rows), has_total=has_total)
