"""Files that a command makes: never over an existing one, UTF-8 with LF on every system."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path


def write_new(root: Path, path: str, text: str) -> None:
    """Write a new file below `root`; raises click.UsageError if there is one already."""
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
