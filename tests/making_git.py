"""A real git repository for a test: commits on days that it chooses."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Git:
    """A repository at `root`, without the settings of whoever runs the test."""

    root: Path

    def __call__(self, *arguments: str, at: str = "2022-03-01T12:00:00+08:00") -> str:
        """Run git as of a moment, and return what it prints."""
        person = {"NAME": "测试", "EMAIL": "test@example.org"}
        variables = {
            **{k: v for k, v in os.environ.items() if not k.startswith("GIT_")},
            **{f"GIT_{who}_{k}": v for who in ("AUTHOR", "COMMITTER") for k, v in person.items()},
            "GIT_AUTHOR_DATE": at,
            "GIT_COMMITTER_DATE": at,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        done = subprocess.run(
            ["git", "-C", str(self.root), *arguments],
            env=variables,
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        return done.stdout.strip()

    def commit(self, at: str, **files: str | None) -> None:
        """Write files (`a__b` is `a/b.yml`; None removes), and commit them."""
        for key, text in files.items():
            path = self.root / (key.replace("__", "/") + ".yml")
            if text is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self("add", "--all")
        self("commit", "--quiet", "--allow-empty", "--message", "变更", at=at)


def new_git(root: Path) -> Git:
    """Make a repository whose main line is `main`."""
    root.mkdir(parents=True, exist_ok=True)
    git = Git(root)
    git("init", "--quiet", "--initial-branch", "main")
    return git
