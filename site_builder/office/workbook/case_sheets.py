"""Cases: the front matter in a row, all texts in full, pictures; and what each carries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.aggregate.completeness import completeness
from site_builder.aggregate.table import Cell, Column, Gap, Table
from site_builder.contract.fields import children
from site_builder.office.workbook.answer_cell import answer_cell, answer_column
from site_builder.office.workbook.material import source_columns, unit_columns
from site_builder.office.workbook.office_sheet import OfficeSheet
from site_builder.office.workbook.question_shape import Shape, shape_of
from site_builder.office.workbook.words import words
from site_builder.prose import visible_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.contract import Field
    from site_builder.model.prose import Case
    from site_builder.office.workbook.material import RoundMaterial

GROUP = "group_cases"


def case_sheets(material: RoundMaterial, cases: Sequence[Case]) -> list[OfficeSheet]:
    """Return the sheets of these cases: all their fields, their texts, their pictures."""
    fields = material.contract.fields("case", material.year)
    top = [f for f in children(fields, "") if f.key != "unit"]
    shapes = {f.pointer: shape_of(f, fields) for f in top}
    facts = [f for f in top if shapes[f.pointer] is Shape.VALUE]
    tables = [f for f in top if shapes[f.pointer] is Shape.ROWS]
    texts = [f for f in top if shapes[f.pointer] in {Shape.TEXT, Shape.LIST}]
    listed = [(c, _facts(material, c, facts)) for c in cases]
    title = str(material.contract.annotation("case", "title"))
    return [
        _sheet(material, "cases", title, _columns(facts), listed),
        _full(material, cases, texts, fields["/title"]),
        *(_pictures(material, cases, f, children(fields, f"{f.pointer}/*")) for f in tables),
    ]


def completeness_sheet(material: RoundMaterial) -> list[OfficeSheet]:
    """Return the sheet that says what each case carries for someone who wants to copy it."""
    cases = cases_of(material)
    found = [(c, completeness(c, material.contract)) for c in cases]
    if not found:
        return []
    w = words()
    title = material.contract.fields("case", material.year)["/title"]
    items = (Column(i.label, is_figure=False, key=i.key, about=i.sentence) for i in found[0][1])
    rows = [(c, [(c.title, *(w["has" if i.met else "has_not"] for i in its))]) for c, its in found]
    return [_sheet(material, "complete", w["complete"], (answer_column(title), *items), rows)]


def cases_of(material: RoundMaterial) -> tuple[Case, ...]:
    """Return every case of the round, by area and level of its unit."""
    own = (c for c in material.collection.cases if c.round == material.year)
    return tuple(sorted(own, key=lambda c: (material.place_of(c.unit), c.path)))


def _columns(fields: Sequence[Field]) -> tuple[Column, ...]:
    """The columns of fields under the names that readers of the site know them by."""
    return tuple(replace(answer_column(field), label=field.site_title) for field in fields)


def _facts(material: RoundMaterial, case: Case, fields: Sequence[Field]) -> list[tuple[Cell, ...]]:
    return [tuple(_value(material, case, field) for field in fields)]


def _value(material: RoundMaterial, case: Case, field: Field) -> Cell:
    value = case.values.get(field.key)
    if value is None or value == []:
        return Gap.UNANSWERED if field.required else ""
    return answer_cell(value, field, material.names)


def _full(
    material: RoundMaterial, cases: Sequence[Case], texts: Sequence[Field], title: Field
) -> OfficeSheet:
    """A row for each text of a case: those of the front matter, then the sections."""
    w = words()
    rows = [
        (c, [(c.title, heading, text) for heading, text in _texts(material, c, texts)])
        for c in cases
    ]
    columns = (
        answer_column(title),
        Column(w["section"], is_figure=False, key="section"),
        Column(w["text"], is_figure=False, key="text"),
    )
    return _sheet(material, "full", w["full"], columns, rows, keys=2)


def _texts(
    material: RoundMaterial, case: Case, fields: Sequence[Field]
) -> Iterator[tuple[str, str]]:
    for field in fields:
        value = case.values.get(field.key)
        if value:
            entries = value if isinstance(value, list) else [value]
            said = (str(answer_cell(entry, field, material.names)) for entry in entries)
            yield field.title, "\n".join(said)
    for section in case.sections:
        yield section.heading, visible_text(section.text)


def _pictures(
    material: RoundMaterial, cases: Sequence[Case], table: Field, below: Sequence[Field]
) -> OfficeSheet:
    """A row for each row of a table in the front matter."""
    title = material.contract.fields("case", material.year)["/title"]

    def cell(row: dict[str, object], field: Field) -> Cell:
        value = row.get(field.key)
        return "" if value is None else answer_cell(value, field, material.names)

    rows = [
        (c, [(c.title, *(cell(r, f) for f in below)) for r in c.values.get(table.key, ())])
        for c in cases
    ]
    columns = (answer_column(title), *_columns(below))
    return _sheet(material, "pictures", table.title, columns, rows)


def _sheet(  # noqa: PLR0913 - what a sheet is, in one place
    material: RoundMaterial,
    key: str,
    title: str,
    columns: tuple[Column, ...],
    found: Sequence[tuple[Case, Sequence[tuple[Cell, ...]]]],
    *,
    keys: int = 1,
) -> OfficeSheet:
    """Put a sheet together whose rows begin with the case's unit, then its name."""
    rows = tuple(
        (*material.unit_cells(case.unit), *cells, *material.source_cells(case.unit, case.path))
        for case, of_case in found
        for cells in of_case
    )
    counted = len(rows) if key == "pictures" else len(found)
    base = words()[f"{key}_base"].format(rows=counted, day=material.day)
    columns = (*unit_columns(), *columns, *source_columns())
    table = Table(key, material.year, title, base, columns, rows, has_total=False)
    return OfficeSheet(GROUP, title, table, len(unit_columns()) + keys, len(source_columns()))
