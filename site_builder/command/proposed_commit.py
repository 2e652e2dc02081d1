"""Which commit is proposed, where something else is looked at: its merge."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from site_builder.review.review import CheckedCommit

COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


def as_commit(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Parse a commit's full name."""
    if value is not None and not COMMIT.fullmatch(value):
        message = "写提交的完整编号，40位小写十六进制"
        raise click.BadParameter(message)
    return value


head_option = click.option(
    "--head", metavar="提交", callback=as_commit,
    help="合并请求的提交，写进报告；检查的是合并后的样子时写明，默认是当前的提交",
)  # fmt: skip


def proposed(origin: CheckedCommit, since: str | None, head: str | None) -> CheckedCommit:
    """Return the origin with the commit that was named; raises click.UsageError without a change.

    Without a name the commit is the one at hand.
    """
    if head is None:
        return origin
    if since is None:
        message = "--head 和 --since 一起用：有改动才有合并请求"
        raise click.UsageError(message)
    return replace(origin, head=head)
