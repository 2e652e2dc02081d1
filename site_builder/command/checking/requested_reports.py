"""Orders: what is to be printed and written, and in which format."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.read.paths.layout import DATA_FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterable

STANDARD_OUTPUT = "-"
_NOT_FOR_REPORTS = frozenset((top,) for top in (*DATA_FOLDERS, "schema"))


@dataclass(frozen=True)
class Order:
    """A report in one format, for one file; without a file, for standard output."""

    format: str
    file: Path | None = None


def order_of(value: str, formats: Iterable[str], example: str) -> Order:
    """Parse what follows `--report`; raises click.BadParameter with an example of what to write."""
    name, equals, file = value.partition("=")
    if not equals or not file:
        message = f"写成 格式=文件 的样子，例如 {example}"
        raise click.BadParameter(message)
    known = tuple(formats)
    if name not in known:
        message = f"没有 {name} 这种格式，可以写 {'、'.join(known)}"
        raise click.BadParameter(message)
    return Order(name, None if file == STANDARD_OUTPUT else Path(file))


def all_orders(format_: str | None, default: str, reports: Iterable[Order]) -> tuple[Order, ...]:
    """Return what is to be printed and written; raises click.UsageError on a clash.

    Where nothing else goes to standard output, the `default` format does.
    """
    reports = tuple(reports)
    shown = any(order.file is None for order in reports)
    orders = reports if shown and not format_ else (Order(format_ or default), *reports)
    seen: set[str] = set()
    for order in orders:
        place = _place(order.file)
        if place in seen:
            name = f"{order.file} " if order.file else "直接输出的"
            message = f"{name}只能是一份报告；其余的写到别的文件"
            raise click.UsageError(message)
        seen.add(place)
    return orders


def _place(file: Path | None) -> str:
    """Name a file as the system tells files apart; empty for standard output."""
    return os.path.normcase(file.resolve()) if file else ""


def outside_data(files: Iterable[Path], root: Path, example: str) -> None:
    """Raise click.UsageError if a file would come to lie among what units send."""
    for file in files:
        full = file.resolve()
        if full.is_relative_to(root) and full.relative_to(root).parts[:1] in _NOT_FOR_REPORTS:
            message = f"{file} 在填报内容的文件夹里；写到别处，例如 {example}"
            raise click.UsageError(message)
