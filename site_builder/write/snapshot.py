"""What stood in a folder at one moment, and what differs at a later one."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

Stamp = tuple[int, int]
"""A file's time of change in nanoseconds, and its size in bytes."""


@dataclass(frozen=True)
class Changes:
    """Paths that are new or other than they were, and paths that are gone; both in order."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def snapshot(root: Path, names: Iterable[str] = ("",)) -> dict[str, Stamp]:
    """Return path (relative to `root`, with `/`) → stamp of every file below the `names`."""
    found: dict[str, Stamp] = {}
    for name in names:
        top = root / name
        for path in sorted((top, *top.rglob("*"))) if top.is_dir() else (top,):
            with suppress(OSError):  # an editor may be replacing it at this moment
                if path.is_file():
                    stat = path.stat()
                    found[path.relative_to(root).as_posix()] = (stat.st_mtime_ns, stat.st_size)
    return found


def changes(before: Mapping[str, Stamp], after: Mapping[str, Stamp]) -> Changes:
    """Compare two snapshots of one folder."""
    written = sorted(path for path, stamp in after.items() if before.get(path) != stamp)
    return Changes(tuple(written), tuple(sorted(before.keys() - after.keys())))
