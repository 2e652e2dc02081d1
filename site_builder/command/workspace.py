"""Workspace: the repository that a command works on, found from the working directory."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import click

from site_builder.check.runner import Checked, check_tree
from site_builder.contract import Contract, load_contract
from site_builder.contract.contract import ContractError
from site_builder.read.tree import find_root, read_tree
from site_builder.reporter.progress import Progress

SHANGHAI = timezone(timedelta(hours=8))


@dataclass(frozen=True)
class Workspace:
    """A repository root and its contract."""

    root: Path
    contract: Contract

    def check(self, today: date | None, touched: frozenset[str] = frozenset()) -> Checked:
        """Read and check everything, with progress on a terminal."""
        progress = Progress("正在检查")
        tree = read_tree(self.root, progress.step)
        progress.done()
        fallback = commit_day(self.root)
        return check_tree(tree, self.contract, fallback=fallback, today=today, touched=touched)


def open_workspace() -> Workspace:
    """Find the repository; raises click.UsageError outside of one."""
    root = find_root(Path.cwd())
    if root is None:
        message = "这里不是填报仓库：从当前文件夹往上没有找到 schema/settings.yml。用 kepu init 可以新建一个"
        raise click.UsageError(message)
    try:
        return Workspace(root, load_contract(root / "schema"))
    except ContractError as error:
        message = f"schema/ 里的表样定义读不懂：{error}"
        raise click.UsageError(message) from error


def git(root: Path, *arguments: str) -> str | None:
    """Run git in `root`; None where there is no git, no repository or no such revision."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed program, arguments are not a shell's
            ["git", "-C", str(root), *arguments],  # noqa: S607 - git is looked up on PATH
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.decode("utf-8", "replace")


def commit_day(root: Path) -> date:
    """The day of the last commit in Shanghai; the present day where there is none."""
    stamp = git(root, "log", "-1", "--format=%ct")
    moment = (
        datetime.fromtimestamp(int(stamp), UTC) if stamp and stamp.strip() else datetime.now(UTC)
    )
    return moment.astimezone(SHANGHAI).date()


def touched_since(root: Path, revision: str) -> frozenset[str] | None:
    """Paths that differ between `revision` and the working tree, untracked ones included."""
    listed = git(root, "diff", "--name-only", "-z", "--relative", revision, "--")
    untracked = git(root, "ls-files", "--others", "--exclude-standard", "-z")
    if listed is None or untracked is None:
        return None
    return frozenset(p for p in (listed + untracked).split("\0") if p)
