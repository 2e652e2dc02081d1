"""The forge on one machine; what takes time is made once."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from fake_forge import FakeForge, Running
from journey.world import World, make_machine, make_main_line
from making_git import Git
from repository import copy_good

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def main_line(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Path:
    """The forge's repository as it is before anybody proposes anything."""
    folder = tmp_path_factory.mktemp("main-line")
    make_main_line(folder / "bare", copy_good(folder / "made", picture))
    return folder / "bare"


@pytest.fixture(scope="session")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace of the pipelines."""
    return make_machine(tmp_path_factory.mktemp("machine") / "work")


@pytest.fixture
def world(main_line: Path, machine: Path, tmp_path: Path) -> Iterator[World]:
    """The forge, for one test."""
    bare = tmp_path / "bare"
    shutil.copytree(main_line, bare)
    with Running(FakeForge("github")) as fake:
        yield World(tmp_path, Git(bare), fake, machine)
