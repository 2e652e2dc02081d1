"""What a check has to tell, brought where it was asked for: standard output and files."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from site_builder.command.checking.requested_reports import (
    Order,
    all_orders,
    order_of,
    outside_data,
)
from site_builder.fix.marking import mark
from site_builder.read.domain import DomainKind, domain_of
from site_builder.reporter.formats import FORMATS, TEXT
from site_builder.reporter.report import CheckReport
from site_builder.review.review import CheckedCommit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from site_builder.check.checked import Checked
    from site_builder.problem import Problem, Severity
    from site_builder.review.comparison import Comparison
    from site_builder.workspace import Workspace

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
    if format_ == TEXT or sys.stdout.isatty():
        click.echo(text, nl=False)
    else:
        click.echo(text.encode("utf-8", "replace"), nl=False)


def report_of(
    checked: Checked,
    workspace: Workspace,
    elsewhere: tuple[Problem, ...] = (),
    comparison: Comparison | None = None,
    origin: CheckedCommit | None = None,
) -> CheckReport:
    """Return what there is to tell of an outcome, and of the change that led to it."""
    problems = (*checked.problems, *elsewhere)
    return CheckReport(
        problems=checked.problems,
        files=checked.files,
        excepted=len(checked.excepted),
        elsewhere=elsewhere,
        comparison=comparison,
        origin=origin or CheckedCommit(),
        names={p.path: name for p in problems if (name := _unit_name(p.path, checked))},
        pages={p.code: _rule_page(p, workspace.root) for p in problems},
        addresses=_addresses(problems, checked, workspace.root),
    )


def report_problems(checked: Checked, workspace: Workspace, only: Severity | None = None) -> None:
    """Print the text report of all problems, or of those of one severity."""
    asked = tuple(p for p in checked.problems if only in {None, p.severity})
    report = report_of(replace(checked, problems=mark(asked, checked)), workspace)
    deliver(report, [Order(TEXT)])


def _unit_name(path: str, checked: Checked) -> str:
    """The unit whose folder a path lies in, else empty."""
    domain = domain_of(path)
    if checked.collection is None or domain.kind is not DomainKind.DATA:
        return ""
    reference = checked.collection.reference
    unit = reference.units.get(domain.folder)
    city = reference.places.by_slug.get(domain.city)
    return unit.name if unit else city.name if city else ""


def _rule_page(problem: Problem, root: Path) -> str:
    """Where the rule is explained: a page of this repository, or the command that prints it."""
    return problem.url if (root / problem.url).is_file() else f"kepu explain {problem.code}"


def _addresses(problems: Iterable[Problem], checked: Checked, root: Path) -> dict[str, str]:
    """Address of the page by code, where the repository is public and holds the page."""
    if checked.collection is None:
        return {}
    source = checked.collection.reference.settings.source
    addresses = {p.code: source(p.url) for p in problems if (root / p.url).is_file()}
    return {code: address for code, address in addresses.items() if address}
