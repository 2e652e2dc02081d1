"""Days on the command line: written as the files write them, in every command alike."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from site_builder.command.git_says import git_says
from site_builder.command.speaking import say
from site_builder.contract.formats import is_date
from site_builder.read.repository.git import obstacle
from site_builder.readings.dates import read_date

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.model.collection import Reference

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


def tell_day(
    root: Path, reference: Reference | None, today: date | None, other: str = "加上 --today 日期"
) -> None:
    """Say on standard error by which day is judged, and why, where nothing says one.

    Nothing is said where the command or the settings name the day, or git knows the last commit.
    """
    if today or reference is None or reference.settings.as_of:
        return
    why = obstacle(root)
    if why:
        say(
            f"注意：{git_says(root, why)}。不知道最近一次提交的日期，按这台电脑的日期"
            f" {reference.today} 判断是否截止；要按别的日期，{other}，"
            "或者在 schema/settings.yml 里写 as_of。",
            err=True,
        )
