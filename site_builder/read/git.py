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
    # As file names are decoded elsewhere: the same name must be the same text.
    return done.stdout.decode("utf-8", "surrogateescape")


def fork_point(root: Path, revision: str) -> str | None:
    """Return the commit at which the work in `root` left `revision`; None if there is none.

    What `revision` itself has gained since then is nobody's change: in a shallow clone, where
    that cannot be told apart, there is none.
    """
    commit = commit_of(root, revision)
    if commit is None:
        return None
    fork = git(root, "merge-base", commit, "HEAD")
    if fork is None and is_shallow(root):
        return None
    return (fork or commit).strip()


def commit_of(root: Path, revision: str) -> str | None:
    """Return the commit that a revision names; None if there is none."""
    name = revision + "^{commit}"
    commit = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    return commit.strip() if commit else None


def is_shallow(root: Path) -> bool:
    """Whether git holds a part of the history only."""
    return (git(root, "rev-parse", "--is-shallow-repository") or "").strip() == "true"


def touched_since(root: Path, revision: str) -> frozenset[str] | None:
    """Paths that the working tree changes since it left `revision`, untracked ones included.

    None if there is no such revision.
    """
    fork = fork_point(root, revision)
    if fork is None:
        return None
    # A submodule's own settings could hide it from the list.
    how = ("--name-only", "-z", "--no-renames", "--relative", "--ignore-submodules=none")
    listed = git(root, "diff", *how, fork, "--")
    untracked = git(root, "ls-files", "--others", "--exclude-standard", "-z")
    if listed is None or untracked is None:
        return None
    return frozenset(p for p in (listed + untracked).split("\0") if p)


def holds(root: Path, folder: str) -> bool:
    """Whether files below `folder` are under git's care."""
    return bool(git(root, "ls-files", "-z", "--", folder))
