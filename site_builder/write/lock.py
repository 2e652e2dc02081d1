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
    from io import BufferedWriter
    from pathlib import Path

_PAUSE = 0.2
"""Seconds between two attempts."""


@contextmanager
def locked(path: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold a lock file, after whoever holds it now; folders are made, and the file goes at the end.

    `waiting` is called once if there is somebody to wait for. Where the file system has no
    locks, nobody is waited for.
    """
    file = _acquire(path, waiting)
    try:
        yield
    finally:
        _release(path, file)


def _acquire(path: Path, waiting: Callable[[], None]) -> BufferedWriter:
    told = False
    while True:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            file = path.open("ab")
        except FileNotFoundError:  # the last holder has just removed the folder
            continue
        if _try_lock(file.fileno()):
            if _is_at(path, file):
                return file
            file.close()
            continue
        file.close()
        if not told:
            waiting()
            told = True
        time.sleep(_PAUSE)


def _release(path: Path, file: BufferedWriter) -> None:
    if os.name == "nt":  # which removes no file that is open
        file.close()
        with suppress(OSError):
            path.unlink()
        return
    with file, suppress(OSError):
        path.unlink()  # while it is held: afterwards it may be another one's


def _is_at(path: Path, file: BufferedWriter) -> bool:
    """Whether an open file is still the one that the path names: its last holder removes it."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
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
