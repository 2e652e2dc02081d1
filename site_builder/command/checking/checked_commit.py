"""What was checked: which commit, for which day, who proposes it and under which number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from site_builder.read.repository.git import git
from site_builder.review.review import CheckedCommit

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from site_builder.check.run.checked import Checked

_LARGEST = 10**9


def _as_number(_: click.Context, __: click.Parameter, value: int | None) -> int | None:
    if value is not None and not 0 < value <= _LARGEST:
        message = "编号是大于0的整数，例如 12"
        raise click.BadParameter(message)
    return value


pull_option = click.option(
    "--pull", type=int, metavar="编号", callback=_as_number,
    help="合并请求在代码托管平台上的编号，写进 review 格式的报告；和 --since 一起用",
)  # fmt: skip


def origin_of(
    root: Path, checked: Checked, today: date | None, actor: str | None, pull: int | None
) -> CheckedCommit:
    """Return the origin; without git or without a configuration some of it is not known."""
    head = git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    day = checked.collection.reference.today if checked.collection else today
    return CheckedCommit(pull, (head or "").strip(), actor or "", day.isoformat() if day else "")


def check_pull(since: str | None, pull: int | None) -> None:
    """Raise click.UsageError if there is a number, but no change."""
    if since is None and pull is not None:
        message = "--pull 和 --since 一起用：有改动才有合并请求"
        raise click.UsageError(message)
