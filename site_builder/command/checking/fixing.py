"""What `kepu check --fix` does before it checks: fix what is safe, and show what has changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from site_builder.command.speaking import say
from site_builder.editing.replace import replace_files
from site_builder.read.repository.git import touched_since
from site_builder.reporter.diff import render_diff, told_fixed
from site_builder.reporter.formats import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from site_builder.command.checking.requested_reports import Order
    from site_builder.fix.fixed_file import FixedFile
    from site_builder.workspace import Workspace


@dataclass(frozen=True)
class FixMode:
    """Whether files stay as they are, and whether what is told goes to standard error."""

    dry_run: bool = False
    quiet: bool = False


fix_option = click.option("--fix", is_flag=True, help="改正可以自动改正的问题，显示改了什么")
dry_run_option = click.option(
    "--dry-run", is_flag=True, help="同 --fix 一起用：只显示会改什么，不写文件"
)


def fix_files(
    workspace: Workspace,
    today: date | None,
    wanted: Callable[[str], bool],
    since: str | None,
    mode: FixMode,
) -> int:
    """Fix the files that are wanted, show the changes, and return how many problems that fixes.

    With `since`, only files that have changed since then. Raises RefusedError if one of them
    cannot be written; then none is.
    """
    touched = None if since is None else touched_since(workspace.root, since) or frozenset()
    files = list(workspace.fixed_files(today, wanted, touched))
    if not mode.dry_run:
        replace_files(workspace.root, {f.path: (f.before, f.after) for f in files})
    for file in files:
        click.echo(_shown(file), err=mode.quiet)
    return sum(file.fixed for file in files)


def _shown(file: FixedFile) -> str:
    """Return what fixing changes in a file, as people read it."""
    return render_diff(file.path, file.readable, file.text, recoded=file.recoded)


def tell_fixed(fixed: int, left: int, mode: FixMode) -> None:
    """Say how much was fixed, or would be, and how many problems are left."""
    say(told_fixed(fixed, left, dry_run=mode.dry_run) + "\n", err=mode.quiet)


def is_for_programs(orders: Iterable[Order]) -> bool:
    """Whether a program reads what goes to standard output."""
    return any(order.file is None and order.format != TEXT for order in orders)
