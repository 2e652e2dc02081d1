"""Both files of a finished report."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from site_builder.office.pictures import printed_pictures
from site_builder.office.prose.illustrations import sizes_of
from site_builder.office.report_paper.content import report_paper
from site_builder.office.report_paper.pdf import report_pdf
from site_builder.office.report_paper.word import report_word
from site_builder.office.typesetting.typeset import typeset
from site_builder.office.words import words
from site_builder.render.parts.file_names import file_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from site_builder.model.collection import Reference
    from site_builder.model.prose import Report
    from site_builder.office.report_paper.content import ReportPaper
    from site_builder.read.pictures.image import ImageFacts


def report_files(
    root: Path,
    report: Report,
    reference: Reference,
    received: Mapping[str, date],
    facts: Mapping[str, ImageFacts],
) -> dict[str, Callable[[], bytes]]:
    """Return what makes the PDF and the Word file by name, which says the round and the unit.

    Each raises NotMadeError if a picture or a character cannot be printed.
    """
    name = words()["report_file"].format(year=report.round, title=report.title)
    name = file_name(name, report.unit.id, reference.settings)

    @cache
    def paper() -> ReportPaper:
        printed = printed_pictures(root, facts, sizes_of([report], facts))
        return report_paper(report, reference, received, printed)

    return {
        f"{name}.pdf": lambda: typeset(report_pdf(paper())),
        f"{name}.docx": lambda: report_word(paper()),
    }
