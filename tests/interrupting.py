"""Faults at every step of what writes: an interruption, a refusal of the system, sudden death.

A step is a change of the disk that Python tells its audit hooks of before it happens. After
death nothing is changed any more, whatever the clean-up tries: what is on the disk is what a
killed process leaves, and its locks are free.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOVES = frozenset(
    ("os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.link", "os.symlink", "os.chmod")
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
Fault = Callable[[], BaseException]


class DeathError(BaseException):
    """The process is gone: no handler of the code under test knows this."""


class Steps:
    """Counts the changes below one folder, and fails at one of them."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.fail_at = 0
        self.fault: Fault = DeathError
        self.count = 0
        self.seen: list[str] = []
        self.dead = False

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.folder is None or not self._changes(event, arguments):
            return
        if self.dead:
            raise DeathError
        self.count += 1
        self.seen.append(event)
        if self.count == self.fail_at:
            fault = self.fault()
            self.dead = isinstance(fault, DeathError)
            raise fault

    def _changes(self, event: str, arguments: tuple[object, ...]) -> bool:
        if event == "open":
            path, _, flags = arguments
            if not isinstance(flags, int) or not flags & _WRITING:
                return False
        elif event in _MOVES:
            path = arguments[1] if event == "os.link" else arguments[0]
        else:
            return False
        # `rmtree` names entries by themselves, of a folder that it holds open.
        if not isinstance(path, str | Path):
            return False
        return not os.path.isabs(path) or Path(path).is_relative_to(self.folder or "/")  # noqa: PTH117 - called for each


_STEPS = Steps()
sys.addaudithook(_STEPS)


@contextmanager
def failing(folder: Path, at: int = 0, fault: Fault = DeathError) -> Iterator[Steps]:
    """Count the changes below a folder, and let the one `at` this number fail (0: none)."""
    _STEPS.count, _STEPS.fail_at, _STEPS.fault, _STEPS.dead = 0, at, fault, False
    _STEPS.seen.clear()
    _STEPS.folder = folder
    try:
        yield _STEPS
    finally:
        _STEPS.folder = None
