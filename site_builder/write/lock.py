"""A lock between processes, which the system frees when its holder ends, however that comes about.

`kepu.py` has another one: it runs before anything is installed, and may not use the package.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_PAUSE = 0.2
"""Seconds between two attempts."""
_MOST_RACES = 100
"""Attempts in a row that lose their folder to a holder who ends; more is not chance."""
_FLAGS = (
    os.O_RDWR
    | os.O_CREAT
    | getattr(os, "O_NOFOLLOW", 0)  # a link would make the file somewhere else
    | getattr(os, "O_NONBLOCK", 0)  # a pipe would be waited for
    | getattr(os, "O_NOINHERIT", 0)
)


@contextmanager
def locked(path: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold a lock file, after whoever holds it now; folders are made, and the file goes at the end.

    `waiting` is called once if there is somebody to wait for. Where the file system has no
    locks, nobody is waited for.
    """
    handle = _acquire(path, waiting)
    try:
        yield
    finally:
        _release(path, handle)


def _acquire(path: Path, waiting: Callable[[], None]) -> int:
    told = False
    while True:
        handle = _open(path)
        is_ours = _try_lock(handle)
        if is_ours and _is_at(path, handle):
            return handle
        os.close(handle)
        if is_ours:
            continue
        if not told:
            waiting()
            told = True
        time.sleep(_PAUSE)


def _open(path: Path) -> int:
    """Open the lock file, in a folder that its last holder may be removing at this moment."""
    races = 0
    while True:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return os.open(path, _FLAGS, 0o666)
        except (FileNotFoundError, FileExistsError):
            races += 1
            if races == _MOST_RACES:
                raise


def _release(path: Path, handle: int) -> None:
    if os.name == "nt":  # which removes no file that is open
        os.close(handle)
        with suppress(OSError):
            path.unlink()
        return
    try:
        with suppress(OSError):
            path.unlink()  # while it is held: afterwards it may be another one's
    finally:
        os.close(handle)


def _is_at(path: Path, handle: int) -> bool:
    """Whether an open file is still the one that the path names: its last holder removes it."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _try_lock(handle: int) -> bool:
    """Lock an open file, False if another process has done so; as `kepu.py` does."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - Windows alone has it

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - Windows lacks it

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True  # this file system has no locks
    return True
