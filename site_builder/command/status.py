"""`kepu status`: how a round stands by city, exactly what is missing, and letters that say so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from site_builder.command.checking.requested_reports import (
    STANDARD_OUTPUT,
    Order,
    all_orders,
    order_of,
    outside_data,
)
from site_builder.command.click_chinese import Command
from site_builder.command.dates import tell_day, today_option
from site_builder.command.speaking import say
from site_builder.command.unit_and_round import choose_city, choose_round, round_option
from site_builder.problem import FIRST
from site_builder.read.repository.history import first_seen
from site_builder.status.gather import round_status
from site_builder.status.json import render_json
from site_builder.status.markdown import render_markdown
from site_builder.status.reminders import areas, stem
from site_builder.status.reminders import reminders as write_letters
from site_builder.status.text import render_text
from site_builder.status.wording import Speech
from site_builder.workspace import open_workspace
from site_builder.write.tree import write_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from site_builder.status.status import RoundStatus

_TEXT = "text"
_FORMATS: dict[str, Callable[[RoundStatus, Speech], str]] = {
    _TEXT: render_text,
    "markdown": render_markdown,
    "json": render_json,
}
_KNOWN = "、".join(_FORMATS)


def _as_orders(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[Order, ...]:
    """Parse the `--report` options."""
    return tuple(order_of(value, _FORMATS, "json=status.json") for value in values)


@dataclass(frozen=True)
class StatusRequest:
    """What is asked for: of which round and area, for which day, and in which form."""

    year: int | None
    city: str | None
    today: date | None
    format_: str | None
    reports: tuple[Order, ...]
    reminders: str | None


@click.command(cls=Command, name="status")
@round_option()
@click.option("--city", metavar="市", help="只看这个市，例如 zhengzhou 或 郑州市")
@click.option(
    "--format", "format_", type=click.Choice(list(_FORMATS)), metavar="格式",
    help=f"显示的格式，可以写 {_KNOWN}，默认 text",
)  # fmt: skip
@click.option(
    "--report", "reports", multiple=True, callback=_as_orders, metavar="格式=文件",
    help="另外写一份，例如 markdown=status.md；可以写多次",
)  # fmt: skip
@click.option(
    "--reminders", is_flag=False, flag_value=STANDARD_OUTPUT, metavar="[文件夹]",
    help="写催报，缺材料的市各一份；不写文件夹的直接显示",
)  # fmt: skip
@today_option
def status(**options: Any) -> int:
    """列出各市的报送进度和缺报内容；可以写催报。"""
    return _run(StatusRequest(**options))


def _run(wish: StatusRequest) -> int:
    workspace = open_workspace()
    orders = all_orders(wish.format_, _TEXT, wish.reports)
    written = [order.file for order in orders if order.file]
    letters = [Path(wish.reminders)] if wish.reminders else []
    outside_data((*written, *letters), workspace.root, "build/status")
    checked = workspace.check(wish.today)
    tell_day(workspace.root, checked.reference, wish.today)
    if checked.collection is None:
        message = "schema/ 里的设置有误；先用 kepu check 查看"
        raise click.UsageError(message)
    if any(problem.code in FIRST for problem in checked.problems):
        message = "仓库的文件和程序的格式不一致；先用 kepu check 查看"
        raise click.UsageError(message)
    round_ = choose_round(wish.year, checked.collection.reference)
    found = round_status(checked, round_, first_seen(workspace.root))
    if wish.city:
        known = [city.progress.slug for city in found.cities]
        city = choose_city(wish.city, checked.collection.reference, known)
        found = replace(found, cities=found.only(city))
    speech = Speech.of(checked.contract)
    for order in orders:
        said = _FORMATS[order.format](found, speech)
        if order.file:
            write_file(order.file, said.encode())
        elif wish.reminders != STANDARD_OUTPUT:  # the letters take the place of the text
            (say if order.format == _TEXT else click.echo)(said, nl=False)
    if wish.reminders:
        _remind(found, speech, wish.reminders)
    return 0


def _remind(found: RoundStatus, speech: Speech, where: str) -> None:
    """Print the letters, or write them; a letter to who lacks nothing any more goes."""
    letters = write_letters(found, speech)
    if where == STANDARD_OUTPUT:
        click.echo("\n\n".join(letters.values()) or "不缺材料，没有催报\n", nl=False)
        return
    folder = Path(where)
    for name, text in letters.items():
        write_file(folder / name, text.encode())
    names = {f"{stem(found.round.year, to)}.txt" for to in areas(found.cities)}
    for name in sorted(names - set(letters)):
        (folder / name).unlink(missing_ok=True)
    click.echo(f"催报{len(letters)}份，写在 {folder}" if letters else "不缺材料，没有催报")
