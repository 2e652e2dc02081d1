"""`kepu init --program`: from where a new repository's pipelines are to install kepu."""

from __future__ import annotations

import json
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import click

from site_builder import __version__
from site_builder.command.speaking import say
from site_builder.read.repository.git import git
from site_builder.reference_data import reference_folder
from site_builder.scaffold.program import (
    Program,
    ProgramError,
    Unfit,
    program_of_commit,
    program_of_wheel,
)

_EXAMPLE = "git+https://代码托管平台/本省/kepu@提交编号"
_HOW = (
    f"写本省自己那一份程序的网址和提交编号（{_EXAMPLE}，提交编号写全40位），"
    "或者写程序的安装包（kepu-版本-py3-none-any.whl），它会一起放进仓库"
)
_WHY = {
    Unfit.NAME: (
        "只写名称不行：软件包索引上的这个名称谁都可以登记，登记的人写的程序会在流程里运行。" + _HOW
    ),
    Unfit.ADDRESS: "网址要以 git+https:// 开头（用SSH的是 git+ssh://git@主机/…），流程才取得到",
    Unfit.COMMIT: "网址后面要写 @ 和完整的提交编号（40位），分支和标签可以改指别处",
    Unfit.PASSWORD: "网址里不写账号和密码：能看仓库的人都能看到",
    Unfit.WHEEL: "这个文件不是 kepu 的安装包（kepu-版本-py3-none-any.whl）",
    Unfit.VERSION: (
        f"安装包不是现在运行的版本（{__version__}），不知道它要用哪些软件包；换成同一版本的"
    ),
}


def choose_program(source: str | None) -> Program:
    """Return the program, asking on a terminal where none was named.

    Raises click.UsageError if it is none that can be trusted.
    """
    chosen = source or _ask(_own_source())
    try:
        if chosen.endswith(".whl"):
            return program_of_wheel(Path(chosen), __version__)
        return program_of_commit(chosen)
    except ProgramError as error:
        message = f"--program {chosen}：{_WHY[error.reason]}"
        raise click.UsageError(message) from None
    except FileNotFoundError:
        message = f"--program {chosen}：没有这个文件，按现在的文件夹写路径"
        raise click.UsageError(message) from None
    except OSError:
        message = f"--program {chosen}：读不到这个文件"
        raise click.UsageError(message) from None


def _ask(own: str | None) -> str:
    if not sys.stdin.isatty():
        if own:
            say(f"流程里的检查程序取自 {own}")
            return own
        message = f"还要用 --program 写明流程从哪里安装检查程序：{_HOW}"
        raise click.UsageError(message)
    say(f"流程从哪里安装检查程序：{_HOW}。")
    answer: str = click.prompt("来源", default=own)
    return answer


def _own_source() -> str | None:
    """Return from where this very program came, if others can fetch it there too."""
    found = _installed_from() or _cloned_from()
    if found is None:
        return None
    try:
        program_of_commit(found)
    except ProgramError:
        return None
    return found


def _installed_from() -> str | None:
    """Return what pip wrote down of a program that it took from git (PEP 610)."""
    try:
        written = json.loads(distribution("kepu").read_text("direct_url.json") or "{}")
        return f"git+{written['url']}@{written['vcs_info']['commit_id']}"
    except (PackageNotFoundError, ValueError, KeyError, TypeError):
        return None


def _cloned_from() -> str | None:
    """Return the clone's own commit at its origin, if it was pushed and is as it was."""
    root = reference_folder()
    if not (root / ".git").exists() or git(root, "status", "--porcelain", "--", "site_builder"):
        return None
    address, commit = git(root, "remote", "get-url", "origin"), git(root, "rev-parse", "HEAD")
    if not address or not commit or not git(root, "branch", "--remotes", "--contains", "HEAD"):
        return None
    return f"git+{address.strip()}@{commit.strip()}"
