"""Data files written anew: each in one step, and never over what somebody has just written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class ChangedMeanwhileError(Exception):
    """A file is no longer what it was when it was read."""


def rewrite(root: Path, files: Mapping[str, tuple[bytes, bytes]]) -> None:
    """Write files below `root`: path → bytes as they were read, and as they are to be.

    Raises ChangedMeanwhileError, before anything is written, if a file is not as it was read.
    """
    for name, (before, _) in sorted(files.items()):
        if (root / name).read_bytes() != before:
            raise ChangedMeanwhileError(name)
    for name, (_, after) in sorted(files.items()):
        path = root / name
        draft = path.with_name(f"{path.name}.new")
        try:
            draft.write_bytes(after)
            os.replace(draft, path)  # noqa: PTH105 - in one step, on every system
        finally:
            draft.unlink(missing_ok=True)
