"""Days on the command line: written as the files write them, in every command alike."""

from __future__ import annotations

from datetime import date

import click

from site_builder.contract.formats import is_date
from site_builder.readings.dates import read_date

_EXAMPLE = "2022-10-20"


def as_day(text: str) -> date:
    """Return the day, as an option's `type`; of one written otherwise, say how it is written."""
    if is_date(text):
        return date.fromisoformat(text)
    meant = read_date(text)
    message = f"日期写成 {meant.value if meant else _EXAMPLE} 的样子"
    raise click.BadParameter(message)


today_option = click.option(
    "--today", type=as_day, metavar="日期", help=f"按这一天判断是否截止，例如 {_EXAMPLE}"
)
