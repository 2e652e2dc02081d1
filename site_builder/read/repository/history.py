"""When files came to the main line and when they changed there, from git.

Part of reading: nothing else asks git. Who changed a file is never asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from site_builder.read.repository.git import git

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHANGHAI = timezone(timedelta(hours=8))


@dataclass(frozen=True)
class FileHistory:
    """The days on which a file first came and was last changed, and how often it was changed."""

    first: date
    last: date
    count: int
    """Changes after it came."""


def first_seen(root: Path) -> dict[str, date]:
    """Return path → day (Asia/Shanghai) of the first-parent commit that added it.

    A shallow clone seems to add everything in its oldest commit; what stands there has no day.
    """
    edge = _edge(root)
    days: dict[str, date] = {}
    for digest, day, paths in _log(root, "A"):
        if digest not in edge:
            days |= dict.fromkeys(paths, day)  # the log goes backwards: the earliest stays
    return days


def file_changes(root: Path, since: str | None = None) -> dict[str, FileHistory]:
    """Return path → its changes on the main line, in first-parent commits.

    With `since` only those of the commits that are not in that one's history; else, of what
    stands at the edge of a shallow clone nothing is known.
    """
    edge = _edge(root)
    days: dict[str, list[date]] = {}
    unknown: set[str] = set()
    for digest, day, paths in _log(root, "AMT", f"{since}..HEAD" if since else "HEAD"):
        if digest in edge:
            unknown.update(paths)
        for path in paths:
            days.setdefault(path, []).append(day)
    return {
        path: FileHistory(found[-1], found[0], len(found) - 1)
        for path, found in days.items()
        if path not in unknown
    }


def _log(root: Path, kinds: str, commits: str = "HEAD") -> Iterator[tuple[str, date, list[str]]]:
    """Yield digest, day and paths of the first-parent commits, newest first.

    `kinds` are git's letters: A added, M changed, T another type.
    """
    log = git(
        root, "log", "--first-parent", f"--diff-filter={kinds}", "--no-renames", "-m",
        "--relative", "--no-show-signature", "--name-only", "--format=%x01%H %ct", "-z",
        commits, "--", "submissions", "cases",
    )  # fmt: skip
    for commit in (log or "").split("\x01")[1:]:
        head, _, names = commit.partition("\0")
        digest, _, stamp = head.partition(" ")
        paths = [name.strip("\n") for name in names.split("\0")]
        yield digest, as_day(stamp), [path for path in paths if path]


def _edge(root: Path) -> frozenset[str]:
    """The commits at which a shallow clone was cut off."""
    listed = git(root, "rev-parse", "--git-path", "shallow")
    file = root / (listed or "").strip()
    return frozenset(file.read_text(encoding="ascii").split()) if file.is_file() else frozenset()


def commit_day(root: Path) -> date | None:
    """The day of the last commit; None where git knows of none."""
    stamp = git(root, "log", "-1", "--no-show-signature", "--format=%ct")
    return as_day(stamp) if stamp and stamp.strip() else None


def last_commit_day(root: Path) -> date:
    """The day of the last commit; the present day where there is none."""
    return commit_day(root) or datetime.now(SHANGHAI).date()


def as_day(stamp: str) -> date:
    """The day in Shanghai of a Unix time."""
    return datetime.fromtimestamp(int(stamp), UTC).astimezone(SHANGHAI).date()
