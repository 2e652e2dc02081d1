"""Why git tells nothing, and the command that mends it: one wording, whoever asked git."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from site_builder.read.repository.git import Obstacle, top_of

if TYPE_CHECKING:
    from pathlib import Path

_SAYS = {
    Obstacle.PROGRAM: "这台电脑上没有找到git，先装好git",
    Obstacle.REPOSITORY: "这里没有用git管理",
    Obstacle.OWNER: (
        "git不肯读 {top}，因为它归另一个用户；"
        "先运行 git config --global --add safe.directory {typed}"
    ),
    Obstacle.BROKEN: "git读不了 {top} 里的 .git，可能没有读取权限，或者已经损坏；先恢复它",
    Obstacle.COMMITS: "git里还没有提交",
}


def git_says(root: Path, why: Obstacle) -> str:
    """Say why git tells nothing of `root`, and what to do where it ought to."""
    top = top_of(root).as_posix()  # with slashes, as git wants it on Windows too
    return _SAYS[why].format(top=top, typed=shlex.quote(top) if " " in top else top)
