"""`kepu check`: read, parse, validate, and say what is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.command.checking.checked_commit import check_pull, origin_of, pull_option
from site_builder.command.checking.fixing import (
    FixMode,
    dry_run_option,
    fix_files,
    fix_option,
    is_for_programs,
    tell_fixed,
)
from site_builder.command.checking.making_report import report_of
from site_builder.command.checking.outcome import CheckOutcome
from site_builder.command.checking.report_files import (
    deliver,
    format_option,
    ordered,
    report_option,
)
from site_builder.command.checking.scope import Scope
from site_builder.command.checking.since import (
    actor_option,
    check_change,
    checked_account,
    since_option,
)
from site_builder.command.click_chinese import Command
from site_builder.command.dates import tell_day, today_option
from site_builder.command.proposed_commit import head_option, proposed
from site_builder.problem import count_problems
from site_builder.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from datetime import date

    from site_builder.check.run.checked import Checked
    from site_builder.command.checking.requested_reports import Order


@click.command(cls=Command, name="check")
@click.argument("paths", nargs=-1, metavar="[路径]…", type=click.Path(path_type=Path))
@since_option
@actor_option
@pull_option
@head_option
@today_option
@format_option
@report_option
@fix_option
@dry_run_option
def check(  # noqa: PLR0913, PLR0917 - one argument an option
    paths: tuple[Path, ...],
    since: str | None,
    actor: str | None,
    pull: int | None,
    head: str | None,
    today: date | None,
    format_: str | None,
    reports: tuple[Order, ...],
    fix: bool,  # noqa: FBT001 - as click hands over a flag
    dry_run: bool,  # noqa: FBT001 - as above
) -> int:
    """检查调查表、案例、报告和图片，指出问题和改法。

    不写路径时检查整个仓库。没有错误时退出码为0，有错误时为1。

    加上 --fix 先改正只有一种理解的写法，再检查。
    """
    if dry_run and not fix:
        message = "--dry-run 要和 --fix 一起用"
        raise click.UsageError(message)
    workspace = open_workspace()
    orders = ordered(format_, reports, workspace.root)
    scope = Scope(workspace.root, _existing(paths, workspace.root))
    account = checked_account(since, actor)
    check_pull(since, pull)
    mode = FixMode(dry_run, is_for_programs(orders))
    fixed = fix_files(workspace, today, scope.holds, since, mode) if fix else None
    if since is None:
        checked = workspace.check(today)
        _refuse_without_data(paths, checked, workspace)
        outcome = CheckOutcome(_narrowed(checked, workspace, scope))
    else:
        outcome = check_change(workspace, since, today, account, scope)
        if outcome.comparison:
            _refuse_without_data(paths, outcome.comparison.after.checked, workspace)
    outcome = outcome.marked()
    tell_day(workspace.root, outcome.checked.reference, today)
    if fixed is not None:
        tell_fixed(fixed, count_problems(outcome.checked.problems), mode)
    origin = origin_of(workspace.root, outcome.checked, today, account, pull)
    origin = proposed(origin, since, head)
    found = (outcome.checked, workspace, outcome.elsewhere, outcome.comparison)
    deliver(report_of(*found, origin), orders)
    return 1 if outcome.errors else 0


def _existing(paths: tuple[Path, ...], root: Path) -> tuple[Path, ...]:
    for path in paths:
        full = path.resolve()
        if not path.exists():
            message = f"没有这个文件或文件夹：{path}"
            raise click.UsageError(message)
        if not (full.is_relative_to(root) or root.is_relative_to(full)):
            message = f"{path} 不在这个填报仓库里（{root}）；进入它所在的仓库再检查"
            raise click.UsageError(message)
    return tuple(path.resolve() for path in paths)


def _refuse_without_data(paths: tuple[Path, ...], checked: Checked, workspace: Workspace) -> None:
    """Raise click.UsageError of a path in which there is nothing that is ever checked."""
    if workspace.schema_problems:
        return
    root = workspace.root
    schemas = (p.relative_to(root).as_posix() for p in (root / "schema").glob("*.schema.yml"))
    known = (*checked.paths, *checked.images, *(p.path for p in checked.problems), *schemas)
    for path in paths:
        if not any(map(Scope(root, (path.resolve(),)).holds, known)):
            message = (
                f"{path} 里没有可以检查的填报内容；调查表和总结报告在 submissions/，"
                "案例在 cases/，不写路径就检查整个仓库"
            )
            raise click.UsageError(message)


def _narrowed(checked: Checked, workspace: Workspace, scope: Scope) -> Checked:
    """Return the part that was asked about; of broken schemas everything, as nothing else ran."""
    if workspace.schema_problems:
        return checked
    return replace(
        checked,
        problems=tuple(filter(scope.concerns, checked.problems)),
        excepted=tuple(filter(scope.concerns, checked.excepted)),
        paths=tuple(filter(scope.holds, checked.paths)),
    )
