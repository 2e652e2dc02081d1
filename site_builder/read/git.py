"""Asking git, without trusting that it is there."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def git(root: Path, *arguments: str) -> str | None:
    """Run git in `root`; None where there is no git, no repository or no such revision."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed program, arguments are not a shell's
            ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments],  # noqa: S607
            capture_output=True,
            check=True,
        )
    except (OSError, ValueError, subprocess.CalledProcessError):
        return None
    return done.stdout.decode("utf-8", "replace")


def fork_point(root: Path, revision: str) -> str | None:
    """Return the commit at which the work in `root` left `revision`; None if there is none.

    What `revision` itself has gained since then is nobody's change.
    """
    name = revision + "^{commit}"
    commit = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    if commit is None:
        return None
    return (git(root, "merge-base", commit.strip(), "HEAD") or commit).strip()


def touched_since(root: Path, revision: str) -> frozenset[str] | None:
    """Paths that the working tree changes since it left `revision`, untracked ones included.

    None if there is no such revision.
    """
    fork = fork_point(root, revision)
    if fork is None:
        return None
    listed = git(root, "diff", "--name-only", "-z", "--no-renames", "--relative", fork, "--")
    untracked = git(root, "ls-files", "--others", "--exclude-standard", "-z")
    if listed is None or untracked is None:
        return None
    return frozenset(p for p in (listed + untracked).split("\0") if p)


def holds(root: Path, folder: str) -> bool:
    """Whether files below `folder` are under git's care."""
    return bool(git(root, "ls-files", "-z", "--", folder))
