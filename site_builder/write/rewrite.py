"""Data files written anew: each in one step, and never over what somebody has just written."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class ChangedMeanwhileError(Exception):
    """A file is no longer what it was when it was read."""


def rewrite(root: Path, files: Mapping[str, tuple[bytes, bytes]]) -> None:
    """Write files below `root`: path → bytes as they were read, and as they are to be.

    Raises ChangedMeanwhileError, before anything is written, if a file is not as it was read, or
    is reached through a link.
    """
    for name, (before, _) in sorted(files.items()):
        path = root / name
        if path.resolve() != root.resolve() / name or path.read_bytes() != before:
            raise ChangedMeanwhileError(name)
    for name, (_, after) in sorted(files.items()):
        put(root / name, after)


def put(path: Path, content: bytes) -> None:
    """Put new content into a file, all of it or nothing; its permissions stay.

    It is drafted under a name that nobody can have laid a link at.
    """
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".kepu-", delete=False) as file:
        draft = Path(file.name)
        try:
            file.write(content)
            file.close()
            shutil.copymode(path, draft)
            draft.replace(path)
        except BaseException:
            file.close()
            draft.unlink()
            raise
