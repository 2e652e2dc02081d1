"""What click says in English is put into Chinese, whichever its version."""

from __future__ import annotations

import re

import click
import pytest

from site_builder.command.click_chinese import Command, Group, explain_misuse
from site_builder.workspace import WorkspaceError

ENGLISH = re.compile(r"[A-Za-z]{4,}")


@pytest.mark.parametrize(
    "error",
    [
        click.UsageError("Something new in click."),
        click.BadArgumentUsage("Argument 'x' takes 2 values."),
        click.BadOptionUsage("--x", "Option '--x' requires 2 arguments."),
        click.BadParameter("Something."),
        click.MissingParameter(),
        click.FileError("甲.yml", "Permission denied"),
        click.NoSuchOption("--x", possibilities=["--y"]),
        click.BadParameter("Directory '瀍' does not exist."),
        click.BadParameter("Path '瀍' is not writable."),
        click.BadParameter("7 is not in the range x>=9."),
    ],
)
def test_whatever_click_says_is_put_into_chinese(error: click.ClickException) -> None:
    said = explain_misuse(error)
    assert said
    assert not ENGLISH.search(said), said


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("nowhere", "这里不是填报仓库"),
        ("schemas", "表样定义有错误"),
        ("settings", "设置有错误"),
    ],
)
def test_why_there_is_nothing_to_work_on(reason: str, said: str) -> None:
    assert said in explain_misuse(WorkspaceError(reason))


def test_our_own_messages_are_kept() -> None:
    assert explain_misuse(click.UsageError("没有这个单位，例如 'x'")) == "没有这个单位，例如 'x'"


def test_help_of_a_command() -> None:
    @click.command(cls=Command)
    @click.argument("name", metavar="名称")
    @click.option("--year", required=True, metavar="年度", help="哪一年")
    def made(name: str, year: str) -> None:
        """做一件事。"""

    context = click.Context(made, info_name="kepu")
    assert (
        made.get_help(context)
        == """\
用法：kepu [选项] 名称

  做一件事。

选项：
  --year 年度  哪一年  [必填]
  --help     显示这份帮助"""
    )


def test_help_of_a_group_leaves_hidden_commands_out() -> None:
    commands = [Command("seen", help="看得见。"), Command("unseen", hidden=True)]
    made = Group("kepu", commands=commands)
    text = made.get_help(click.Context(made, info_name="kepu"))
    assert "命令：\n  seen  看得见。" in text
    assert "unseen" not in text
