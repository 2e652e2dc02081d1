"""Texts that the office gives a command: a preface, a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST = 256 * 1024
"""Bytes; of Chinese text, some 87,000 字."""


def given_text(path: Path) -> str:
    """Return what a text file says; raises click.UsageError if it is none or far too large."""
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        message = f"{path} 太大（超过{_LARGEST // 1024}KB），看是不是选错了文件"
        raise click.UsageError(message)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        message = f"{path} 不是UTF-8编码的文本文件；用文本编辑器打开，另存为UTF-8，再试一次"
        raise click.UsageError(message)
    return text
