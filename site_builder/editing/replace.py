"""Files that people wrote, replaced, and new ones beside them: all of them or none.

Nothing is written through a link, nor over what is newer than what was read.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from site_builder.editing.refusal import (
    ChangedMeanwhileError,
    FolderError,
    LinkError,
    NotAFolderError,
    PresentError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def create_files(root: Path, files: Mapping[str, bytes]) -> None:
    """Make new files below `root`: path → bytes.

    Raises as `replace_files`, of which this is one use.
    """
    replace_files(root, {name: (None, data) for name, data in files.items()})


def replace_files(root: Path, files: Mapping[str, tuple[bytes | None, bytes]]) -> None:
    """Replace files below `root`: path → bytes as they were read (None: no file), and to be.

    Permissions stay. Raises RefusedError if one is not as it was read, is reached through a link
    or has a file or folder in its way, OSError if one cannot be written; then all are as they
    were, and no folder was made.
    """
    with ExitStack() as leftovers, ExitStack() as undo:
        drafts: list[tuple[Path, Path | None]] = []
        for name, (before, after) in sorted(files.items()):
            path = root / name
            _refuse(root, name, before)
            _make_folders(path.parent, leftovers)
            old = None if before is None else _draft(path, before, leftovers)
            drafts.append((_draft(path, after, leftovers), old))
        for (name, (before, _)), (new, old) in zip(sorted(files.items()), drafts, strict=True):
            _refuse(root, name, before)  # again: to write all the drafts took its time
            _put(root, name, new, old, undo)
        undo.pop_all()


def _refuse(root: Path, name: str, before: bytes | None) -> None:
    path = root / name
    blocked = next((p for p in path.parents if p.exists() and not p.is_dir()), None)
    if blocked:
        inside = blocked.is_relative_to(root)
        raise NotAFolderError((blocked.relative_to(root) if inside else blocked).as_posix())
    if path.is_symlink() or path.resolve() != root.resolve() / name:
        raise LinkError(name)
    if path.is_dir():
        raise FolderError(name)
    now = path.read_bytes() if path.exists() else None
    if now != before:
        raise PresentError(name) if before is None else ChangedMeanwhileError(name)
    # A folder in which files may be made lets a read-only one be replaced.
    if now is not None and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


def _make_folders(folder: Path, leftovers: ExitStack) -> None:
    """Make a folder and those above it; what is empty in the end goes again."""
    if folder.exists():
        return
    _make_folders(folder.parent, leftovers)
    folder.mkdir()
    leftovers.callback(_remove_if_empty, folder)


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _draft(path: Path, data: bytes, leftovers: ExitStack) -> Path:
    """Write bytes beside a file, with its permissions if it is there."""
    draft = path.with_name(f".kepu-{secrets.token_hex(4)}.new")
    leftovers.callback(draft.unlink, missing_ok=True)
    with draft.open("xb") as file:
        file.write(data)
    if path.exists():
        shutil.copymode(path, draft)
    return draft


def _put(root: Path, name: str, new: Path, old: Path | None, undo: ExitStack) -> None:
    """Put a draft in its place, in one step on every system; a new file is claimed first."""
    path = root / name
    if old is None:
        try:
            path.open("xb").close()
        except FileExistsError as error:
            raise PresentError(name) from error
        undo.callback(path.unlink)
        new.replace(path)
    else:
        new.replace(path)
        undo.callback(old.replace, path)
