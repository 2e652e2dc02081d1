"""`kepu status`: a round by city: what has come, and exactly what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from site_builder.aggregate.progress import CityProgress, State, round_progress
from site_builder.aggregate.table import Gap
from site_builder.aggregate.words import words
from site_builder.command.check import today_option
from site_builder.command.chinese import Command
from site_builder.command.choose import choose_round
from site_builder.command.workspace import open_workspace
from site_builder.problem import Severity
from site_builder.read.history import first_seen
from site_builder.reporter.text import columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from site_builder.check.checked import Checked
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
    round_ = choose_round(year, checked.collection.reference)
    progress = round_progress(checked.collection, round_, first_seen(workspace.root))
    titles = workspace.contract.item_titles()
    click.echo("\n".join(_lines(round_, progress, titles, checked.collection.reference.today)))
    broken = broken_files(checked, round_.year)
    if broken:
        click.echo(f"\n有错误、没有计入的文件（用 kepu check 查看）：{'、'.join(broken)}")
    return 0


def broken_files(checked: Checked, year: int) -> list[str]:
    """The round's files that are here but have errors: they have come, and do not count yet."""
    tops = (f"submissions/{year}/", f"cases/{year}/")
    errors = {p.path for p in checked.problems if p.severity is Severity.ERROR}
    return sorted(path for path in errors if path.startswith(tops))


def _lines(
    round_: Round, cities: Iterable[CityProgress], titles: Mapping[str, str], today: date
) -> Iterable[str]:
    deadline = round_.deadlines["survey"]
    left = (deadline - today).days
    when = f"还有{left}天" if left >= 0 else "已截止"
    due = f"{titles['survey']}截止 {deadline.isoformat()}（{when}）"
    yield f"{round_.title}　截至 {today.isoformat()}，{due}"
    yield ""
    headings = (
        words()["area"], words()["received"] + "/" + words()["expected"], words()["late"],
        words()["waived"], titles["report"], titles["cases"] + "/" + words()["quota"],
    )  # fmt: skip
    rows = [headings, *(_row(c) for c in cities if c.concerned)]
    widths = [max(columns(row[i]) for row in rows) for i in range(len(headings))]
    for row in rows:
        cells = (cell + " " * (w - columns(cell)) for cell, w in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
    yield ""
    for city in cities:
        gaps = _gaps(city, titles)
        if gaps:
            yield f"{city.name}缺：{'；'.join(gaps)}"


def _row(city: CityProgress) -> tuple[str, ...]:
    surveys = (
        f"{city.received}/{len(city.surveys)}",
        str(city.count(State.LATE)),
        str(city.count(State.WAIVED)),
    )
    return (
        city.name,
        *(surveys if city.surveys else [str(Gap.NOT_ASKED)] * len(surveys)),
        words()[city.report.state] if city.report else Gap.NOT_ASKED,
        f"{city.cases}/{city.case_quota}" if city.case_quota else Gap.NOT_ASKED,
    )


def _gaps(city: CityProgress, titles: Mapping[str, str]) -> list[str]:
    names = [
        f"{item.unit.name}（{titles[item.what]}{words()[item.state]}）" for item in city.missing
    ]
    if city.cases_missing:
        names.append(f"{titles['cases']}{city.cases_missing}{words()['unit_of_things']}")
    return names
