"""`kepu ledger list`: a round's entries as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from site_builder.command.click_chinese import Command
from site_builder.command.dates import today_option
from site_builder.command.ledger.desk import open_desk
from site_builder.command.unit_and_round import choose_city, choose_round, round_option
from site_builder.printable import columns, printable
from site_builder.read.paths.layout import locate

if TYPE_CHECKING:
    from datetime import date

    from site_builder.command.ledger.desk import Desk


@click.command(cls=Command, name="list")
@round_option()
@click.option("--city", metavar="市", help="只列这个市，例如 zhengzhou 或 郑州市")
@click.option("--state", metavar="状态", help="只列这个状态，例如 已退回 或 returned")
@today_option
def list_entries(year: int | None, city: str | None, state: str | None, today: date | None) -> int:
    """列出台账，和还没有登记的文件。"""
    desk = open_desk(today)
    titles = desk.workspace.contract.stage_titles()
    if state and state not in {*titles, *titles.values()}:
        message = f"没有“{state}”这个状态，可以写{'、'.join(titles.values())}"
        raise click.UsageError(message)
    city = choose_city(city, desk.reference) if city else None
    round_ = choose_round(year, desk.reference)
    rows = [row for row in _rows(desk, round_.year, city) if not state or state in row[:2]]
    if not rows:
        click.echo("没有这样的记录")
        return 0
    widths = [max(columns(row[i]) for row in rows) for i in range(1, 4)]
    for row in rows:
        cells = [cell + " " * (w - columns(cell)) for cell, w in zip(row[1:4], widths, strict=True)]
        click.echo(printable("  ".join([*cells, *row[4:]]).rstrip()))
    return 0


def _rows(desk: Desk, year: int, city: str | None) -> list[tuple[str, ...]]:
    """Stage by key and by name, day, path and note; in the order of the paths."""
    titles = desk.workspace.contract.stage_titles()
    rows: list[tuple[str, ...]] = []
    for path, subject in desk.subjects.items():
        place = locate(path)
        if place is None or place.round != year or (city and place.city != city):
            continue
        entry = subject.entry
        if entry is None:
            rows.append(("", "没有登记", "", path))
        else:
            day = entry.day.isoformat() if entry.day else "日期未知"
            rows.append((entry.state, titles[entry.state], day, path, entry.note))
    return rows
