"""Every unit's answers: a sheet for each table of the form, in its order, every row with its unit.

What the site keeps back is here too: 12, 六, what 13.1 says of content and undertakers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.table import Column, Table
from site_builder.office.workbook.answer_rows import ROWS_OF
from site_builder.office.workbook.contributions import contributions
from site_builder.office.workbook.material import source_columns, unit_columns
from site_builder.office.workbook.office_sheet import OfficeSheet, tab_of
from site_builder.office.workbook.question_shape import Shape, asked_fields, shape_of
from site_builder.office.workbook.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.aggregate.table import Cell
    from site_builder.contract import Field
    from site_builder.office.workbook.answer_rows import AnswerRows
    from site_builder.office.workbook.material import RoundMaterial

GROUP = "group_answers"


def answer_sheets(material: RoundMaterial) -> list[OfficeSheet]:
    """Return the sheets; a question that no unit was asked has none."""
    sheets = (_sheet(material, fields) for fields in _by_sheet(material))
    return [sheet for sheet in sheets if sheet.table.rows]


def _by_sheet(material: RoundMaterial) -> list[list[Field]]:
    """Single answers stand together by the form's section, where its first one does."""
    asked = [f for f in asked_fields(material.fields) if f.section is not None]
    sheets: dict[str, list[Field]] = {}
    for field in asked:
        single = shape_of(field, material.fields) is Shape.VALUE
        sheets.setdefault(str(field.section) if single else field.pointer, []).append(field)
    return list(sheets.values())


def _sheet(material: RoundMaterial, fields: list[Field]) -> OfficeSheet:
    first = fields[0]
    alone = len({f.question for f in fields}) == 1
    number, title = (first.question or "", first.title) if alone else ("", str(first.section))
    shape = shape_of(first, material.fields)
    tell = ROWS_OF[shape](material, fields)
    counting = shape is not Shape.VALUE and first.pointer in material.questions
    standing = contributions(material, first.pointer) if counting else {}
    rows = tuple(_rows(material, tell, standing if counting else None))
    counts = [Column(words()["counts"], is_figure=False, key="counts")] if counting else []
    columns = (*unit_columns(), *tell.columns, *counts, *source_columns())
    name = words()["by_unit"].format(title=title)
    base = _base(material, rows) + (_adds_up(material, first) if counting else "")
    table = Table(
        first.pointer, material.year, name, base, columns, rows, number, has_total=False
    )  # fmt: skip
    tab = words()["by_unit"].format(title=tab_of(number, title))
    return OfficeSheet(GROUP, tab, table, len(unit_columns()), len(source_columns()))


def _rows(
    material: RoundMaterial, tell: AnswerRows, standing: dict[str, str] | None
) -> Iterator[tuple[Cell, ...]]:
    for survey in material.surveys:
        head = material.unit_cells(survey.unit)
        counts = () if standing is None else (standing.get(survey.path, words()["waiting"]),)
        for cells in tell.of(survey):
            yield *head, *cells, *counts, *material.source_cells(survey.unit, survey.path)


def _base(material: RoundMaterial, rows: Sequence[tuple[Cell, ...]]) -> str:
    units = len({row[-2] for row in rows})
    return words()["by_unit_base"].format(units=units, rows=len(rows), day=material.day)


def _adds_up(material: RoundMaterial, field: Field) -> str:
    w = words()
    said = w["adds_up"].format(counts=w["counts"], counted=w["counted"])
    if field.schema.get("x-aggregate") == "transfer":
        status = material.fields[f"{field.pointer}/status"]
        said += w["takes_last"].format(status=status.choices["unchanged"])
    return said
