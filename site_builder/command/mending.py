"""What `kepu check --fix` does before it checks: mend what is safe, and show what has changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from site_builder.editing.replace import replace_files
from site_builder.read.git import touched_since
from site_builder.reporter.diff import render_diff, told_mended
from site_builder.reporter.formats import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from site_builder.command.orders import Order
    from site_builder.command.workspace import Workspace
    from site_builder.fix.repair import Repair


@dataclass(frozen=True)
class Manner:
    """Whether files stay as they are, and whether what is told goes to standard error."""

    dry_run: bool = False
    quiet: bool = False


fix_option = click.option("--fix", is_flag=True, help="改正可以自动改正的问题，显示改了什么")
dry_run_option = click.option(
    "--dry-run", is_flag=True, help="同 --fix 一起用：只显示会改什么，不写文件"
)


def mend_files(
    workspace: Workspace,
    today: date | None,
    wanted: Callable[[str], bool],
    since: str | None,
    manner: Manner,
) -> int:
    """Mend the files that are wanted, show the changes, and return how many problems that mends.

    With `since`, only files that have changed since then. Raises RefusedError if one of them
    cannot be written; then none is.
    """
    touched = None if since is None else touched_since(workspace.root, since) or frozenset()
    repairs = list(workspace.repairs(today, wanted, touched))
    if not manner.dry_run:
        replace_files(workspace.root, {r.path: (r.before, r.after) for r in repairs})
    for repair in repairs:
        click.echo(_shown(repair), err=manner.quiet)
    return sum(repair.mended for repair in repairs)


def _shown(repair: Repair) -> str:
    """Return what a repair changes, as people read it."""
    return render_diff(repair.path, repair.readable, repair.text, recoded=repair.recoded)


def tell_mended(mended: int, left: int, manner: Manner) -> None:
    """Say how much was mended, or would be, and how many problems are left."""
    click.echo(told_mended(mended, left, dry_run=manner.dry_run) + "\n", err=manner.quiet)


def is_for_programs(orders: Iterable[Order]) -> bool:
    """Whether a program reads what goes to standard output."""
    return any(order.file is None and order.format != TEXT for order in orders)
