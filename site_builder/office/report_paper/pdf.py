"""A finished report as a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.office.prose.typeset_data import as_data
from site_builder.office.typesetting.typeset import Paper

if TYPE_CHECKING:
    from site_builder.office.report_paper.content import ReportPaper


def report_pdf(report: ReportPaper) -> Paper:
    """Return what is to be typeset."""
    *sections, (heading, last) = report.sections
    ending = () if report.pictures else last[-1:]
    sections.append((heading, last[: len(last) - len(ending)]))
    content = {
        "lines": report.lines,
        "byline": report.byline,
        "unit": report.unit,
        "signed": report.signed,
        "mark": report.mark,
        "sections": [{"heading": h, "blocks": as_data(b)} for h, b in sections],
        "ending": as_data(ending),
        "pictures": as_data(report.pictures),
    }
    return Paper(
        template="report.typ",
        title=report.title,
        author=report.unit,
        day=report.day,
        content=content,
        files=report.files,
    )
