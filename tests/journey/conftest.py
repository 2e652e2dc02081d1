"""The forge on one machine; what takes time is made once."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from fake_forge import FakeForge, Running
from journey.in_process import TOOL
from journey.workflow_runner import make_tools
from journey.world import World, make_main_line
from making_git import Git
from repository import copy_good

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def main_line(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Path:
    """The forge's repository before anybody proposes anything; the program stands elsewhere."""
    folder = tmp_path_factory.mktemp("main-line")
    make_main_line(folder / "bare", copy_good(folder / "made", picture), program=False)
    return folder / "bare"


@pytest.fixture(scope="session")
def whole_main_line(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Path:
    """The same with the program in it, as a clone of this project has it."""
    folder = tmp_path_factory.mktemp("whole-main-line")
    make_main_line(folder / "bare", copy_good(folder / "made", picture), program=True)
    return folder / "bare"


@pytest.fixture(scope="session")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace of the pipelines, where `python` only notes what is asked of it."""
    folder = tmp_path_factory.mktemp("machine") / "work"
    make_tools(folder, TOOL)
    return folder


@pytest.fixture(scope="session")
def whole_machine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace of the pipelines, where `python` runs the checkout's own program."""
    folder = tmp_path_factory.mktemp("whole-machine") / "work"
    make_tools(folder)
    return folder


@pytest.fixture
def world(main_line: Path, machine: Path, tmp_path: Path) -> Iterator[World]:
    """The forge, for one test: real git, real scripts, and the command within the test."""
    bare = tmp_path / "bare"
    shutil.copytree(main_line, bare)
    with Running(FakeForge("github")) as fake:
        yield World(tmp_path, Git(bare), fake, machine, in_process=True)


@pytest.fixture
def whole(whole_main_line: Path, whole_machine: Path, tmp_path: Path) -> Iterator[World]:
    """The forge, for one test in which nothing is called: each step starts its own programs."""
    bare = tmp_path / "bare"
    shutil.copytree(whole_main_line, bare)
    with Running(FakeForge("github")) as fake:
        yield World(tmp_path, Git(bare), fake, whole_machine, in_process=False)
