"""What `--since` asks: the problems that a change has to answer for, and who proposes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from site_builder.check.change.gate import gate
from site_builder.check.change.kept_addresses import lost_addresses
from site_builder.check.files.placing import misplaced_in
from site_builder.check.schemas.breaking import breaking, touches_forms
from site_builder.command.checking.outcome import CheckOutcome
from site_builder.command.git_says import git_says
from site_builder.problem import Problem
from site_builder.read.repository.change import read_change
from site_builder.read.repository.git import Obstacle, commit_of, is_shallow, is_tangled, obstacle
from site_builder.read.repository.tree import read_schemas
from site_builder.review.since import Touched, caused_elsewhere, own_problems

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from site_builder.check.run.checked import Checked
    from site_builder.command.checking.scope import Scope
    from site_builder.workspace import Workspace

since_option = click.option(
    "--since", metavar="版本",
    help="只看自这个git版本以来的改动：改动过的文件，和因此新出问题的其他文件",
)  # fmt: skip
actor_option = click.option(
    "--actor", metavar="账号",
    help="提交人在代码托管平台上的账号，核对他能不能改这些文件；和 --since 一起用",
)  # fmt: skip


def check_change(
    workspace: Workspace,
    since: str,
    today: date | None,
    actor: str | None,
    asked: Scope,
) -> CheckOutcome:
    """Check a change; `asked` narrows it to some files, but not what the gate says.

    Raises click.UsageError if git does not know the change.
    """
    if not since.strip():
        message = "--since 后面是空的：写上版本，例如 origin/main"
        raise click.UsageError(message)
    change = read_change(workspace.root, since)
    if change is None:
        raise click.UsageError(why_unknown(workspace.root, since))
    if workspace.schema_problems:
        checked = workspace.check(today)
        refusals = gate(change, actor)
        return CheckOutcome(replace(checked, problems=_sorted(*checked.problems, *refusals)))
    comparison = workspace.compare(since, today)
    if comparison is None:
        raise click.UsageError(why_unknown(workspace.root, since))
    touched = Touched(comparison.touched)
    after = comparison.after.checked
    answered = own_problems(comparison)
    astray = {p.path: after.misfiled[p.path] for p in answered if p.path in after.misfiled}
    refusals = (
        *gate(change, actor, frozenset().union(*astray.values()), misplaced_in(answered)),
        *lost_addresses(comparison.touched, comparison.before, comparison.after),
    )
    own = (p for p in answered if asked.concerns(p) or p.path in astray)
    paths = tuple(path for path in after.paths if asked.holds(path) and touched.holds(path))
    checked = replace(after, problems=_sorted(*own, *refusals), paths=paths)
    caused = caused_elsewhere(comparison)
    if touches_forms(comparison.touched):
        checked = replace(
            checked, problems=_sorted(*checked.problems, *_broken(workspace, caused, after))
        )
    elsewhere = tuple(filter(asked.concerns, caused))
    return CheckOutcome(checked, elsewhere, comparison)


def _broken(
    workspace: Workspace, caused: tuple[Problem, ...], after: Checked
) -> tuple[Problem, ...]:
    """Say at the forms' own lines what their change breaks."""
    known = after.collection.reference.units.values() if after.collection else ()
    names = {unit.id: unit.name for unit in known}
    return breaking(caused, read_schemas(workspace.root), workspace.contract, names)


def checked_account(since: str | None, actor: str | None) -> str | None:
    """Return the author's account without its `@`; raises click.UsageError.

    An account that is given but empty is a mistake of whoever runs the command, and must not
    pass for one that was not asked about.
    """
    if actor is None:
        return None
    if since is None:
        message = "--actor 和 --since 一起用：有改动才核对是谁改的"
        raise click.UsageError(message)
    account = actor.strip().removeprefix("@")
    if not account:
        message = "--actor 后面是空的：写上提交人的账号，没有账号就不要写 --actor"
        raise click.UsageError(message)
    return account


def _sorted(*problems: Problem) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=Problem.sort_key))


def _why_no_fork(root: Path, since: str) -> str:
    if is_tangled(root, since):
        return (
            f"这里和 {since} 互相合并过，看不出改动是从哪一处开始的；"
            f"先运行 git merge {since} 把它最新的内容合并进来，再检查"
        )
    return f"git里没有版本 {since}；先运行 git fetch 取得它，再核对名称"


def why_unknown(root: Path, since: str, instead: str = "不写 --since 检查全部") -> str:
    """Say why git knows no such change, and what to do, or what to do `instead`."""
    why = obstacle(root)
    if why in {Obstacle.PROGRAM, Obstacle.OWNER, Obstacle.BROKEN}:
        return f"--since 要用git，{git_says(root, why)}，再试一次；或者{instead}"
    if why is Obstacle.REPOSITORY:
        return f"{git_says(root, why)}，git里没有版本 {since}；可以{instead}"
    if not is_shallow(root):
        return _why_no_fork(root, since)
    fetch = "先运行 git fetch --unshallow 取得全部历史（流水线里把取代码的深度设为 0）"
    if commit_of(root, since) is None:
        return f"git里没有版本 {since}，而且这里只取了最近的一段历史；{fetch}"
    return f"这里只取了最近的一段历史，看不出改动是从 {since} 的哪一处开始的；{fetch}"
