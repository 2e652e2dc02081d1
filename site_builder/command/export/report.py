"""`kepu export report`: the draft of a report after annex 2, or the reports that came, set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from site_builder.command.click_chinese import Command
from site_builder.command.dates import today_option
from site_builder.command.export.each_file import Exports
from site_builder.command.export.exporting import open_source, out_option, write_exports
from site_builder.command.export.finished_report import finished_reports
from site_builder.command.unit_and_round import choose_city, choose_round, round_option
from site_builder.read.paths.layout import locate
from site_builder.read.repository.history import first_seen

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from site_builder.command.export.exporting import ExportSource


@click.command(cls=Command, name="report")
@click.option("--city", metavar="市", help="写这个市的初稿，例如 zhengzhou 或 郑州市；默认写全省的")
@round_option()
@click.option(
    "--finished", is_flag=True, help="不写初稿，把已经报送的总结报告排成定稿（PDF和Word）"
)
@out_option("初稿或定稿")
@today_option
def report(
    *, city: str | None, year: int | None, finished: bool, out: Path | None, today: date | None
) -> int:
    """按填报的数据写总结报告的初稿（Word）；或者把报送的总结报告排成定稿。"""
    source = open_source(today)
    make = finished_reports if finished else _drafted
    return write_exports(source, out, make(source, city, year))


def _drafted(source: ExportSource, city: str | None, year: int | None) -> Exports:
    """Return the file; raises NotMadeError where a chart cannot be drawn."""
    from site_builder.office.report.document import as_word  # noqa: PLC0415 - slow to load
    from site_builder.office.report.draft import draft  # noqa: PLC0415 - slow to load
    from site_builder.office.report.scope import ReportScope  # noqa: PLC0415 - slow to load

    reference = source.collection.reference
    round_ = choose_round(year, reference)
    area = choose_city(city, reference) if city else reference.settings.province_slug
    scope = ReportScope(
        source.collection,
        source.checked.contract,
        round_,
        area,
        first_seen(source.workspace.root),
        _broken(source, round_.year, area),
    )
    made = draft(scope)
    return Exports({made.file: as_word(made, scope.name, reference.today)})


def _broken(source: ExportSource, year: int, area: str) -> tuple[str, ...]:
    """Return the round's files that have errors, of the area if it is a city's."""
    whole = source.collection.reference.settings.province_slug
    places: list[tuple[str, Any]] = [(p, locate(p)) for p in sorted(source.checked.errors_in)]
    return tuple(p for p, at in places if at and at.round == year and area in (whole, at.city))
