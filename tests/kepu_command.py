"""Running the command inside a test, as a person would in a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.command.main import run

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parent.parent


class Kepu:
    """The command in one folder: exit status and what it says."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.folder = folder
        self.monkeypatch = monkeypatch
        self.capsys = capsys

    def __call__(self, line: str) -> tuple[int, str]:
        """Run one command line; its arguments hold no spaces."""
        self.monkeypatch.chdir(self.folder)
        self.capsys.readouterr()
        status = run(line.split())
        said = self.capsys.readouterr()
        return status, said.out + said.err


def started(folder: Path, *arguments: str, encoding: str = "utf-8") -> tuple[int, bytes, bytes]:
    """Start the command as a program of its own, with a console in some encoding."""
    done = subprocess.run(
        [sys.executable, "-m", "site_builder", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr
