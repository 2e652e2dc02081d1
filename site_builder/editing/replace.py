"""Files that people wrote, replaced: all of them or none, and never over what is newer."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class ChangedMeanwhileError(Exception):
    """A file is no longer what it was when it was read; its text is the path."""


class LinkError(ChangedMeanwhileError):
    """A file is reached through a link, which may lead anywhere."""


def replace_files(root: Path, files: Mapping[str, tuple[bytes | None, bytes]]) -> None:
    """Replace files below `root`: path → bytes as they were read (None: no file), and to be.

    Permissions stay. Before any file is replaced, raises ChangedMeanwhileError if one is not as
    it was read, LinkError if a link leads to one, OSError if one cannot be written.
    """
    drafts: list[tuple[Path, Path]] = []
    try:
        for name, (before, after) in sorted(files.items()):
            path = root / name
            _refuse(root, name, before)
            path.parent.mkdir(parents=True, exist_ok=True)
            draft = path.with_name(f".kepu-{secrets.token_hex(4)}.new")
            drafts.append((draft, path))
            with draft.open("xb") as file:
                file.write(after)
            if before is not None:
                shutil.copymode(path, draft)
        for draft, path in drafts:
            draft.replace(path)  # in one step, on every system
    finally:
        for draft, _ in drafts:
            draft.unlink(missing_ok=True)


def _refuse(root: Path, name: str, before: bytes | None) -> None:
    path = root / name
    if path.is_symlink() or path.resolve() != root.resolve() / name:
        raise LinkError(name)
    now = path.read_bytes() if path.exists() else None
    if now != before:
        raise ChangedMeanwhileError(name)
    # A folder in which files may be made lets a read-only one be replaced.
    if now is not None and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
