"""A commit as a folder of its own, apart from the repository, for as long as it is needed."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from site_builder.read.paths.layout import DATA_FOLDERS
from site_builder.read.repository.git import git, git_command

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWN = (f"core.hooksPath={os.devnull}", "core.autocrlf=false", "core.eol=lf", "core.longpaths=true")
"""Bytes as they were committed, on every system, and nobody's program is run."""
_ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
}
_DATA = (*DATA_FOLDERS, "schema")


class NotCheckedOutError(Exception):
    """git could not lay a commit out: objects are missing, or the disk refuses."""


def uncommitted(root: Path) -> tuple[str, ...]:
    """Return what differs from the last commit: all that git cares for, and new data files."""
    how = ("--porcelain", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=none")
    listed = git(root, "--no-optional-locks", "status", *how, "--", ".") or ""
    top = (git(root, "rev-parse", "--show-prefix") or "").strip()
    entries = [(line[:2], line[3:].removeprefix(top)) for line in listed.split("\0") if line]
    return tuple(sorted(p for state, p in entries if state != "??" or p.split("/")[0] in _DATA))


@contextmanager
def checked_out(root: Path, commit: str) -> Iterator[Path]:
    """Yield a folder that is what `root` was at `commit`, with the history that it had then.

    It shares the objects, and nothing is written to the repository. No network is asked, and
    neither are filters or hooks. Raises NotCheckedOutError.
    """
    top = Path((git(root, "rev-parse", "--show-toplevel") or "").strip() or root)
    below = (git(root, "rev-parse", "--show-prefix") or "").strip()
    with TemporaryDirectory(prefix="kepu-") as folder:
        copy = Path(folder).resolve() / "data"
        clone = ("clone", "--quiet", "--shared", "--no-checkout", "--template=", "--", ".")
        _run(git_command(top, *clone, str(copy)), {})
        settings = [part for setting in _OWN for part in ("-c", setting)]
        _run(git_command(copy, *settings, "checkout", "--quiet", "--detach", commit), _ALONE)
        # git says of a blob that is missing, and goes on as if all were well.
        if _run(git_command(copy, "ls-files", "--deleted"), _ALONE):
            raise NotCheckedOutError
        yield copy / below


def _run(command: list[str], variables: dict[str, str]) -> bytes:
    """Return what git prints, without what a hook's environment would make of it."""
    given = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603 - fixed program, arguments are not a shell's
            command, env={**given, **variables}, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", b"") or b""
        raise NotCheckedOutError(said.decode(errors="replace").strip()) from error
    return done.stdout
