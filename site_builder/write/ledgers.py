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

    Raises ChangedMeanwhileError, before anything is written, if a file is not as it was read.
    """
    drafts: list[tuple[Path, Path]] = []
    try:
        for name, (before, after) in sorted(files.items()):
            path = root / name
            if (path.read_bytes() if path.is_file() else None) != before:
                raise ChangedMeanwhileError(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            draft = path.with_name(f"{path.name}.new")
            drafts.append((draft, path))
            draft.write_bytes(after)
        for draft, path in drafts:
            os.replace(draft, path)  # noqa: PTH105 - in one step, on every system
    finally:
        for draft, _ in drafts:
            draft.unlink(missing_ok=True)
