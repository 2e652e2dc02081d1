"""A site is made aside and takes its place whole, so that an interruption never leaves half of one.

Beside the place stands meanwhile the folder `.<name>.kepu`, which belongs to whoever holds the
lock in it. What is found there by the next holder was left by somebody who was killed:

- `new`: the site that is being made;
- `old`: the former site, whole, from the moment it leaves its place;
- `gone`: what is only to be removed.
"""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.write.fill import fill
from site_builder.write.lock import locked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_FIXED = frozenset((errno.EACCES, errno.EPERM, errno.EBUSY, errno.EXDEV))
"""With these the system says that a folder cannot be moved; what is in it may still be written."""
_NEW, _OLD, _GONE = "new", "old", "gone"


@contextmanager
def made_aside(out: Path, work: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[Path]:
    """Yield an empty folder to make a site in; what is in it at the end takes the place `out`.

    Until then `out` stays as it is. Hidden files at its top (`.git`, `.htaccess`) are kept.
    Where `out` cannot be moved the site is made below `work` and then copied file by file.
    `waiting` is called once if another process is making a site for the same place. Raises
    OSError where the system refuses; then `out` is as it was, or was at least not moved.
    """
    folder = beside(out) if is_movable(out) else work / "aside"
    try:
        with locked(folder / "lock", waiting):
            clear(folder, out)
            try:
                new = folder / _NEW
                new.mkdir()
                yield new
                _take_place(new, out, folder / _OLD)
            finally:
                with suppress(OSError):  # else the next build does it
                    clear(folder, out)
    finally:
        with suppress(OSError):
            folder.rmdir()


def put_back(out: Path, waiting: Callable[[], None] = lambda: None) -> None:
    """Return a site to its place that an interrupted build took from there."""
    folder = beside(out)
    with suppress(OSError):  # if the system refuses, the build that follows says so
        if (folder / _OLD).is_dir() and not out.exists():
            with locked(folder / "lock", waiting):
                clear(folder, out)
            folder.rmdir()


def beside(out: Path) -> Path:
    """Return where a site for `out` is made: on the same disk, so that it can be moved there."""
    return out.with_name(f".{out.name}.kepu")


def is_movable(out: Path) -> bool:
    """Whether a folder can give up its place: none where a disk is mounted or somebody stands."""
    if not out.exists():
        return True
    here = Path.cwd()
    return os.access(out.parent, os.W_OK) and not out.is_mount() and not here.is_relative_to(out)


def clear(folder: Path, out: Path) -> None:
    """Remove what an interrupted build has left; a site that lost its place goes back to it."""
    old = folder / _OLD
    if old.is_dir():
        if _is_free(out):
            old.rename(out)
        else:
            _remove(folder / _GONE)
            old.rename(folder / _GONE)
    for name in (_NEW, _GONE):
        _remove(folder / name)


def _is_free(out: Path) -> bool:
    """Whether nothing stands at a place, after removing a folder that is empty."""
    with suppress(OSError):
        out.rmdir()
    return not out.exists()


def _take_place(new: Path, out: Path, old: Path) -> None:
    """Move a site to its place. What is interrupted here is put in order by `clear`."""
    if out.is_dir():
        if not is_movable(out):
            fill(new, out)
            return
        _carry_hidden(out, new)
        shutil.copymode(out, new)
        try:
            out.rename(old)
        except OSError as error:
            if error.errno not in _FIXED:
                raise
            fill(new, out)
            return
    new.rename(out)


def _carry_hidden(out: Path, new: Path) -> None:
    """Give the new site the hidden entries of the former one, without taking them from it."""
    for entry in sorted(out.glob(".*")):
        if (new / entry.name).exists():
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, new / entry.name, symlinks=True, copy_function=_link)
        else:
            _link(entry, new / entry.name)


def _link(source: str | Path, target: str | Path) -> None:
    """Give a file a second name, or copy it where that is not possible."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _remove(folder: Path) -> None:
    """Remove a folder, read-only ones in it included."""
    if not folder.is_dir():
        return
    for inside, _, _ in os.walk(folder):
        Path(inside).chmod(0o700)
    shutil.rmtree(folder)
