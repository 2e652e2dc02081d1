"""The two workbooks: a round's whole material for the province, and its cases in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.export.demonstration import mark, with_mark
from site_builder.export.provenance import provenance
from site_builder.office.workbook.answer_sheets import answer_sheets
from site_builder.office.workbook.case_sheets import case_sheets, completeness_sheet
from site_builder.office.workbook.receipt_sheets import receipt_sheets
from site_builder.office.workbook.summary_sheets import summary_sheets
from site_builder.office.workbook.words import words
from site_builder.office.workbook.writing import WorkbookCover, write_book

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from site_builder.model.prose import Case
    from site_builder.office.form.document import FormFiller
    from site_builder.office.workbook.material import RoundMaterial
    from site_builder.status.status import RoundStatus


def province_workbook(
    material: RoundMaterial,
    status: RoundStatus,
    contacts: Mapping[str, FormFiller] | None = None,
) -> tuple[str, bytes]:
    """Return name and bytes of the province's workbook, which is for its own use alone.

    `contacts` are those of the office's own list, by the unit's id.
    """
    w = words()
    settings, reference = material.collection.reference.settings, material.collection.reference
    title = w["title"].format(
        province=settings.province, programme=settings.programme, round=material.round.title
    )
    use = w["use_text"].format(counts=w["counts"], counted=w["counted"])
    cover = WorkbookCover(
        with_mark(title, settings), use, provenance(reference), w["internal_text"],
        mark(settings) + w["internal"],
    )  # fmt: skip
    sheets = [
        *summary_sheets(material),
        *answer_sheets(material),
        *receipt_sheets(material, status, contacts),
        *completeness_sheet(material),
    ]
    name = w["contacts_file" if contacts is not None else "file"].format(year=material.year)
    return f"{name}.xlsx", write_book(cover, sheets)


def cases_workbook(
    material: RoundMaterial, cases: Sequence[Case], chosen: Sequence[str] = ()
) -> tuple[str, bytes]:
    """Return name and bytes of the workbook of these cases, with all of their texts.

    `chosen` are the names of the area and the themes that they were chosen by: a part of a
    round must not replace the file of the whole.
    """
    w, reference = words(), material.collection.reference
    settings = reference.settings
    title = w["cases_title"].format(
        province=settings.province, programme=settings.programme, round=material.round.title,
        cases=material.contract.annotation("case", "title"),
    )  # fmt: skip
    cover = WorkbookCover(
        with_mark(title, settings), w["cases_use"], provenance(reference), mark=mark(settings)
    )
    name = w["chosen_cases_file" if chosen else "cases_file"]
    facts = {"year": material.year, "chosen": "、".join(chosen)}
    return f"{name.format(**facts)}.xlsx", write_book(cover, case_sheets(material, cases))
