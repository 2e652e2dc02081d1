"""Writes a file in one step: whoever is interrupted leaves the former one, or none."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file unless it holds the same bytes already; folders above are made.

    It is drafted beside its place, under a name that no other process has. Raises OSError, which
    names the file itself.
    """
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    # A folder in which files may be made lets a read-only one be replaced.
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    draft = path.with_name(f".kepu-{secrets.token_hex(4)}.new")
    try:
        _put(draft, path, content)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(path)) from error
    finally:
        draft.unlink(missing_ok=True)


def _put(draft: Path, path: Path, content: bytes) -> None:
    with draft.open("xb") as file:
        file.write(content)
    if path.exists():
        shutil.copymode(path, draft)
    draft.replace(path)
