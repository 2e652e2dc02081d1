"""`kepu status`: a round by city: what has come, and exactly what is missing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from site_builder.aggregate.progress import CityProgress, State, round_progress
from site_builder.aggregate.words import words
from site_builder.command.check import today_option
from site_builder.command.chinese import Command
from site_builder.command.workspace import open_workspace
from site_builder.read.history import first_seen
from site_builder.reporter.text import columns

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.model.round import Round


@click.command(cls=Command, name="status")
@click.option("--round", "year", type=int, metavar="年度", help="默认最近的年度")
@today_option
def status(year: int | None, today: date | None) -> int:
    """列出各市的报送进度和缺报内容。"""
    workspace = open_workspace()
    checked = workspace.check(today)
    if checked.collection is None:
        message = "schema/ 里的设置有误；先用 kepu check 查看"
        raise click.UsageError(message)
    rounds = checked.collection.reference.rounds
    if not rounds:
        message = "还没有设置任何年度（schema/rounds/）"
        raise click.UsageError(message)
    if year is not None and year not in rounds:
        message = f"没有{year}年度，现有{'、'.join(str(y) for y in sorted(rounds))}"
        raise click.UsageError(message)
    round_ = rounds[year if year is not None else max(rounds)]
    progress = round_progress(checked.collection, round_, first_seen(workspace.root))
    click.echo("\n".join(_lines(round_, progress, checked.collection.reference.today)))
    return 0


def _lines(round_: Round, cities: Iterable[CityProgress], today: date) -> Iterable[str]:
    deadline = round_.deadlines["survey"]
    left = (deadline - today).days
    when = f"还有{left}天" if left >= 0 else "已截止"
    yield f"{round_.title}　截至 {today.isoformat()}，调查表截止 {deadline.isoformat()}（{when}）"
    yield ""
    headings = (
        words()["area"], words()["received"] + "/" + words()["expected"], words()["late"],
        words()["waived"], words()["report"], words()["cases"] + "/" + words()["quota"],
    )  # fmt: skip
    rows = [headings, *(_row(c) for c in cities if c.surveys or c.cases)]
    widths = [max(columns(row[i]) for row in rows) for i in range(len(headings))]
    for row in rows:
        cells = (cell + " " * (w - columns(cell)) for cell, w in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
    yield ""
    for city in cities:
        gaps = _gaps(city)
        if gaps:
            yield f"{city.name}缺：{'；'.join(gaps)}"


def _row(city: CityProgress) -> tuple[str, ...]:
    report = words()[city.report.state] if city.report else ""
    return (
        city.name,
        f"{city.received}/{len(city.surveys)}",
        str(city.count(State.LATE)),
        str(city.count(State.WAIVED)),
        report,
        f"{city.cases}/{city.case_quota}",
    )


def _gaps(city: CityProgress) -> list[str]:
    names = [
        f"{item.unit.name}（{words()['report'] if item.what == 'report' else words()['survey']}"
        f"{words()[item.state]}）"
        for item in city.missing
    ]
    if city.cases_missing:
        names.append(f"{words()['cases']}{city.cases_missing}{words()['unit_of_things']}")
    return names
