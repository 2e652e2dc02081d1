"""Ledgers on disk: all of them or none, and never over what somebody else has just written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class ChangedMeanwhileError(Exception):
    """A file is no longer what it was when it was read."""


def write_ledgers(root: Path, files: Mapping[str, tuple[bytes | None, bytes]]) -> None:
    """Write files below `root`: path → bytes as they were read (None: no file), and to be.

    Raises ChangedMeanwhileError, before anything is written, if a file is not as it was read,
    or would come to lie outside of `root`: no link leads this one astray.
    """
    drafts: list[tuple[Path, Path]] = []
    try:
        for name, (before, after) in sorted(files.items()):
            path = root / name
            is_astray = not path.parent.resolve().is_relative_to(root.resolve())
            if is_astray or path.is_symlink() or _content(path) != before:
                raise ChangedMeanwhileError(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            drafts.append((_draft(path, after, name), path))
        for draft, path in drafts:
            os.replace(draft, path)  # noqa: PTH105 - in one step, on every system
    finally:
        for draft, _ in drafts:
            draft.unlink(missing_ok=True)


def _content(path: Path) -> bytes | None:
    """What stands at a path, or None."""
    return path.read_bytes() if path.is_file() else None


def _draft(path: Path, content: bytes, name: str) -> Path:
    """Write a new file beside the one that it will replace; nothing that is there is touched."""
    draft = path.with_name(f"{path.name}.new")
    try:
        with draft.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        there = f"{name}.new"
        raise ChangedMeanwhileError(there) from error
    return draft
