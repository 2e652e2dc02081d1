"""`kepu forge check`: what of the set-up is missing on the forge, and the clicks that mend it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from site_builder.command.click_chinese import Command
from site_builder.command.forge.telling import tell
from site_builder.command.forge.whereabouts import choose_kind, find_remote, reach
from site_builder.command.forge_option import forge_option
from site_builder.command.speaking import say
from site_builder.forges.errors import ForgeError
from site_builder.forges.setup import Inspection, SetupState, inspect
from site_builder.reply.labels import states
from site_builder.workspace import open_workspace

if TYPE_CHECKING:
    from site_builder.forges.kind import ForgeKind

_WHOSE = ("maintainer", "bot")


@click.command(cls=Command, name="check")
@forge_option("代码托管平台；不写的由 origin 和流程文件看出", required=False)
@click.option("--repository", metavar="仓库", help="仓库的全名；默认看 origin")
@click.option("--api", metavar="网址", help="接口地址；默认看 origin")
@click.option(
    "--token-of", type=click.Choice(_WHOSE), metavar="|".join(_WHOSE), default=_WHOSE[0],
    help="maintainer（默认）用维护人员的令牌核对设置；bot 看流程写评论的令牌够不够用",
)  # fmt: skip
def check(kind: ForgeKind | None, repository: str | None, api: str | None, token_of: str) -> int:
    """核对平台上的设置：缺什么，怎样设。只读取，什么都不改。

    令牌放在环境变量 KEPU_TOKEN 里。缺了什么的，退出码为1；不能确认的写明自己看哪里。
    """
    workspace = open_workspace()
    remote = find_remote(workspace.root)
    kind = choose_kind(kind, remote, workspace.root)
    if kind.setup is None:
        message = f"{kind.words['title']}的设置不能核对，照 README.md 的“流程和设置”自己看"
        raise click.UsageError(message)
    settings = workspace.reference().settings
    is_bot = token_of != _WHOSE[0]
    checks = kind.setup.bot if is_bot else kind.setup.repository
    try:
        client, name = reach(kind, remote, os.environ, api, repository)
    except ForgeError as error:
        raise click.UsageError(str(error)) from None
    try:
        at = Inspection(
            client, kind.driver(client, name), name, settings.repository_visibility,
            tuple(states()), kind.words["setup"],
        )  # fmt: skip
        findings = tuple(inspect(kind.setup, checks, at))
    except ForgeError as error:
        say(str(error), err=True)
        return 1
    for line in tell(findings, kind.words, name, is_bot=is_bot):
        say(line)
    return int(any(finding.state is SetupState.MISSING for finding in findings))
