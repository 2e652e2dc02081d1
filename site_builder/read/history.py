"""When files first came to the main line, from git. Part of reading: nothing else asks git."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from site_builder.read.git import git

if TYPE_CHECKING:
    from pathlib import Path

SHANGHAI = timezone(timedelta(hours=8))


def first_seen(root: Path) -> dict[str, date]:
    """Return path → day (Asia/Shanghai) of the first-parent commit that added it.

    A shallow clone seems to add everything in its oldest commit; what stands there has no day.
    """
    log = git(
        root, "log", "--first-parent", "--diff-filter=A", "--no-renames", "-m", "--relative",
        "--no-show-signature", "--name-only", "--format=%x01%H %ct", "-z",
        "--", "submissions", "cases",
    )  # fmt: skip
    edge = _edge(root)
    days: dict[str, date] = {}
    for commit in (log or "").split("\x01")[1:]:
        head, _, names = commit.partition("\0")
        digest, _, stamp = head.partition(" ")
        if digest in edge:
            continue
        day = as_day(stamp)
        for name in names.split("\0"):
            path = name.strip("\n")
            if path:
                days[path] = day  # the log goes backwards: the earliest stays
    return days


def _edge(root: Path) -> frozenset[str]:
    """The commits at which a shallow clone was cut off."""
    listed = git(root, "rev-parse", "--git-path", "shallow")
    file = root / (listed or "").strip()
    return frozenset(file.read_text(encoding="ascii").split()) if file.is_file() else frozenset()


def last_commit_day(root: Path) -> date:
    """The day of the last commit; the present day where there is none."""
    stamp = git(root, "log", "-1", "--format=%ct")
    return as_day(stamp) if stamp and stamp.strip() else datetime.now(SHANGHAI).date()


def as_day(stamp: str) -> date:
    """The day in Shanghai of a Unix time."""
    return datetime.fromtimestamp(int(stamp), UTC).astimezone(SHANGHAI).date()
