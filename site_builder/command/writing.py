"""Files that a command makes, never over an existing one; and files that it makes anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from site_builder.editing.replace import ChangedMeanwhileError, LinkError, replace_files

if TYPE_CHECKING:
    from pathlib import Path


def write_new(root: Path, path: str, text: str) -> None:
    """Write a new file below `root`, UTF-8 with LF on every system.

    Raises click.UsageError if there is one already.
    """
    full = root / path
    for folder in full.relative_to(root).parents:
        if (root / folder).is_file():
            message = f"{folder.as_posix()} 是一个文件，那里应是文件夹；先把它改名或移走"
            raise click.UsageError(message)
    full.parent.mkdir(parents=True, exist_ok=True)
    try:
        with full.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        message = f"{path} 已经存在，没有改动它；要重新开始，先把它改名或删去"
        raise click.UsageError(message) from error


def rewrite(root: Path, path: str, before: bytes | None, after: bytes) -> None:
    """Put new content into a file below `root`, all of it or nothing; None: there is no file.

    Raises click.UsageError if it is reached through a link or no longer holds `before`, OSError
    if it cannot be written.
    """
    try:
        replace_files(root, {path: (before, after)})
    except LinkError as error:
        message = f"{path} 是链接，没有改动它；先换成文件本身"
        raise click.UsageError(message) from error
    except ChangedMeanwhileError as error:
        message = f"{path} 刚刚又有变化，没有改动它；关掉正在编辑它的程序，再运行一次"
        raise click.UsageError(message) from error
