"""Asking git, without trusting that it is there."""

from __future__ import annotations

import os
import subprocess
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


_SETTINGS = ("core.quotePath=false", "core.fsmonitor=")
"""Names as they are; and no program of the repository's own choice is asked what has changed."""


def git_command(root: Path, *arguments: str) -> list[str]:
    """Return the command line that asks git in `root`: no object stands in for another one."""
    settings = (part for setting in _SETTINGS for part in ("-c", setting))
    return ["git", "--no-replace-objects", "-C", str(root), *settings, *arguments]


def git(root: Path, *arguments: str) -> str | None:
    """Run git in `root`; None where there is no git, no repository or no such revision."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed program, arguments are not a shell's
            git_command(root, *arguments),
            capture_output=True,
            check=True,
        )
    except (OSError, ValueError, subprocess.CalledProcessError):
        return None
    # As file names are decoded elsewhere: the same name must be the same text.
    return done.stdout.decode("utf-8", "surrogateescape")


class Obstacle(StrEnum):
    """Why git tells nothing of a folder."""

    PROGRAM = "program"
    """There is no git."""
    REPOSITORY = "repository"
    """The folder is not under git's care: downloaded as an archive, or new."""
    OWNER = "owner"
    """It belongs to another user, and git was not told to trust it."""
    BROKEN = "broken"
    """There is a `.git` that git cannot read."""
    COMMITS = "commits"
    """Nothing was committed yet."""


def obstacle(root: Path) -> Obstacle | None:
    """Say why git tells nothing of `root`; None if it does."""
    try:
        asked = subprocess.run(  # noqa: S603 - as above
            git_command(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}"),
            capture_output=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except OSError:
        return Obstacle.PROGRAM
    if asked.returncode == 0:
        return None
    if b"safe.directory" in asked.stderr:
        return Obstacle.OWNER
    if git(root, "rev-parse", "--git-dir") is not None:
        return Obstacle.COMMITS
    return Obstacle.BROKEN if _has_git(root) else Obstacle.REPOSITORY


def top_of(root: Path) -> Path:
    """Return the folder from `root` upwards that holds `.git`: git itself may not say."""
    return next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)


def _has_git(root: Path) -> bool:
    return (top_of(root) / ".git").exists()


def fork_point(root: Path, revision: str) -> str | None:
    """Return the commit at which the work in `root` left `revision`; None if there is none.

    What `revision` itself has gained since then is nobody's change: in a shallow clone, where
    that cannot be told apart, there is none. Nor is there where the two have merged one another:
    from one of several bases what was undone since another one would not be seen.
    """
    commit = commit_of(root, revision)
    if commit is None:
        return None
    forks = _merge_bases(root, commit)
    if not forks and is_shallow(root):
        return None
    return (forks or [commit])[0] if len(forks) < 2 else None  # noqa: PLR2004 - several


def is_tangled(root: Path, revision: str) -> bool:
    """Whether the work in `root` and a revision have merged one another, so that no fork is one."""
    commit = commit_of(root, revision)
    return commit is not None and len(_merge_bases(root, commit)) > 1


def _merge_bases(root: Path, commit: str) -> list[str]:
    return (git(root, "merge-base", "--all", commit, "HEAD") or "").split()


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


def tracked(root: Path, folders: Sequence[str]) -> frozenset[str]:
    """Return the files below `folders` that are under git's care; none where there is no git."""
    return _listed(root, "ls-files", "-z", "--", *folders)


def ignored(root: Path, folders: Sequence[str]) -> frozenset[str]:
    """Return the files below `folders` that git has been told to ignore, and does."""
    how = ("--others", "--ignored", "--exclude-standard", "-z")
    return _listed(root, "ls-files", *how, "--", *folders)


def would_take(root: Path, path: Path) -> bool:
    """Whether a file that is made at `path` could be committed: in `root`, and not ignored."""
    full = path.resolve()
    if not full.is_relative_to(root.resolve()) or obstacle(root):
        return False
    return git(root, "check-ignore", "-q", "--", str(full)) is None


def _listed(root: Path, *arguments: str) -> frozenset[str]:
    return frozenset(filter(None, (git(root, *arguments) or "").split("\0")))
