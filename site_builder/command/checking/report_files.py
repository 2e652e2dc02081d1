"""What a check has to tell, brought where it was asked for: standard output and files."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from site_builder.command.checking.requested_reports import (
    Order,
    all_orders,
    order_of,
    outside_data,
)
from site_builder.command.speaking import say
from site_builder.reporter.formats import FORMATS, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from site_builder.reporter.report import CheckReport

_KNOWN = "、".join(FORMATS)


def as_orders(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[Order, ...]:
    """Parse the `--report` options."""
    return tuple(order_of(value, FORMATS, "json=report.json") for value in values)


format_option = click.option(
    "--format", "format_", type=click.Choice(list(FORMATS)), metavar="格式",
    help=f"显示的格式：text 给人看，其余给程序用；可以写 {_KNOWN}，默认 text",
)  # fmt: skip
report_option = click.option(
    "--report", "reports", multiple=True, callback=as_orders, metavar="格式=文件",
    help="另外写一份报告，例如 json=report.json；可以写多次，文件写成 - 表示直接输出",
)  # fmt: skip


def ordered(format_: str | None, reports: tuple[Order, ...], root: Path) -> tuple[Order, ...]:
    """Return what is to be printed and written; raises click.UsageError on a clash."""
    orders = all_orders(format_, TEXT, reports)
    outside_data([order.file for order in orders if order.file], root, "build/report.json")
    return orders


def deliver(report: CheckReport, orders: Iterable[Order]) -> None:
    """Print and write a report; raises click.UsageError after the rest if a file cannot be made.

    What is printed comes first, so that a bad file hides nothing.
    """
    refused: list[str] = []
    for order in sorted(orders, key=lambda o: o.file is not None):
        text = FORMATS[order.format](report)
        if order.file is None:
            _print(text, order.format)
            continue
        try:
            order.file.parent.mkdir(parents=True, exist_ok=True)
            order.file.write_bytes(click.unstyle(text).encode("utf-8", "replace"))
        except OSError:
            refused.append(str(order.file))
    if refused:
        message = (
            f"报告没有写成：{'、'.join(refused)}；核对路径，看是否有写入的权限，换一个文件再试"
        )
        raise click.UsageError(message)


def _print(text: str, format_: str) -> None:
    """Print for people as the console can, for programs as UTF-8 with LF."""
    if format_ == TEXT:
        say(text, nl=False)
    elif sys.stdout.isatty():
        click.echo(text, nl=False)
    else:
        click.echo(text.encode("utf-8", "replace"), nl=False)
