"""Running the command inside a test, as a person would in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.command.main import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


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
