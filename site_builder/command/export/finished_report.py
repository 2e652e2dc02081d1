"""Finished reports as official papers, for `kepu export report --finished`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from site_builder.command.export.each_file import ExportFile, make_each
from site_builder.command.unit_and_round import choose_city, choose_round

if TYPE_CHECKING:
    from site_builder.command.export.each_file import Exports
    from site_builder.command.export.exporting import ExportSource
    from site_builder.model.prose import Report


def finished_reports(
    source: ExportSource, city: str | None = None, year: int | None = None
) -> Exports:
    """Return the PDF and the Word file of each report of a round, or of one city's.

    Raises click.UsageError if there is none, NotMadeError if none can be printed.
    """
    from site_builder.aggregate.received import received_days  # noqa: PLC0415 - slow to load
    from site_builder.office.report_paper.making import report_files  # noqa: PLC0415 - as above

    root = source.workspace.root
    received = received_days(source.collection)
    facts, reference = source.checked.images, source.collection.reference
    return make_each(
        ExportFile(name, make, report.path)
        for report in _reports(source, city, year)
        for name, make in report_files(root, report, reference, received, facts).items()
    )


def _reports(source: ExportSource, city: str | None, year: int | None) -> list[Report]:
    reference = source.collection.reference
    round_ = choose_round(year, reference)
    area = choose_city(city, reference) if city else None
    found = [
        report
        for report in source.collection.reports
        if report.round == round_.year and area in {None, report.city}
    ]
    if not found:
        message = (
            f"{round_.year}年度没有这样的总结报告（report.md），或者它还有错误；用 kepu check 查看"
        )
        raise click.UsageError(message)
    return found
