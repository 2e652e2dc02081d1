"""`kepu comment`: what a review says becomes one comment, labels and a status on the forge."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.command.click_chinese import Command
from site_builder.command.commenting.posting import PipelineEvent, Posting
from site_builder.command.forge_option import forge_option
from site_builder.command.proposed_commit import COMMIT, as_commit
from site_builder.forges.errors import ForgeError, failure
from site_builder.forges.kind import Inability, open_repository
from site_builder.reply.words import RefusalError
from site_builder.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.forges.driver import Driver
    from site_builder.forges.kind import ForgeKind

_ACCOUNT = re.compile(r"[A-Za-z0-9_.\[\]-]+")
"""What stands in a line of its own, and is no option."""


@click.command(cls=Command, name="comment")
@forge_option("代码托管平台")
@click.option(
    "--review", "path", type=click.Path(path_type=Path), metavar="文件",
    help="kepu check --report review=文件 写出的检查结果；当作不可信的内容来读",
)  # fmt: skip
@click.option(
    "--head", metavar="提交", callback=as_commit, help="流程的事件给出的提交，检查结果须与它一致"
)
@click.option(
    "--pull", type=click.IntRange(min=1), metavar="编号",
    help="流程的事件给出的编号，检查结果须与它一致；结果不可信时去掉它的状态标签",
)  # fmt: skip
@click.option("--source", metavar="仓库", help="流程的事件给出的来源仓库，合并请求须来自那里")
@click.option("--repository", metavar="仓库", help="仓库的全名；默认用流程的环境变量")
@click.option("--api", metavar="网址", help="接口地址；默认用流程的环境变量")
@click.option("--account", metavar="账号", help="写评论的账号；默认问平台")
@click.option("--status", metavar="名称", help="另外给提交写一个这个名称的结论，可以设为合并的条件")
@click.option("--merge-when-clean", is_flag=True, help="检查通过并且提交人有权改动时自动合并")
@click.option("--list", "list_", is_flag=True, help="只列出待合并的编号、提交和提交人，每行一个")
@click.option("--dry-run", is_flag=True, help="只说要做什么，不写到平台上")
def comment(  # noqa: PLR0913, PLR0917 - one parameter for each option
    kind: ForgeKind,
    path: Path | None,
    head: str | None,
    pull: int | None,
    source: str | None,
    repository: str | None,
    api: str | None,
    account: str | None,
    status: str | None,
    *,
    merge_when_clean: bool,
    list_: bool,
    dry_run: bool,
) -> int:
    """把检查结果写成合并请求下的一条评论，并加标签。供流程使用。

    令牌只从环境变量读：GITHUB_TOKEN、GITEA_TOKEN，或者各平台通用的 KEPU_TOKEN。
    检查结果先经核对再采用；不采用时什么都不写，退出码为1。
    """
    if not list_ and (path is None or head is None):
        message = "要写明 --review 和 --head"
        raise click.UsageError(message)
    _refuse_what_it_lacks(
        kind, {Inability.STATUS: bool(status), Inability.GUARDED_MERGE: merge_when_clean}
    )
    try:
        driver = open_repository(kind, os.environ, api, repository)
        if list_:
            return _list(driver)
        if path is None or head is None:
            raise AssertionError
        posting = Posting(kind, driver, open_workspace(), account, dry_run=dry_run)
        posting.post(path, PipelineEvent(head, source, pull), status, merge=merge_when_clean)
    except (ForgeError, RefusalError) as error:
        click.echo(str(error), err=True)
        return 1
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        # An answer that is not of the form documented.
        click.echo(str(failure("shape", what=error)), err=True)
        return 1
    return 0


def _refuse_what_it_lacks(kind: ForgeKind, wanted: Mapping[Inability, bool]) -> None:
    """Refuse what the forge has no way for, before anything is asked of it."""
    lacking = [
        inability
        for inability, is_wanted in wanted.items()
        if is_wanted and inability in kind.lacks
    ]
    if lacking:
        title = kind.words["title"]
        raise click.UsageError("\n".join(str(inability.failure(title)) for inability in lacking))


def _list(driver: Driver) -> int:
    """Print the open pull requests that go to the default branch."""
    for pull in driver.open_pulls():
        if pull.base == pull.default and COMMIT.fullmatch(pull.head):
            author = pull.author if _ACCOUNT.fullmatch(pull.author) else "?"
            click.echo(f"{pull.number} {pull.head} {author}")
    return 0
