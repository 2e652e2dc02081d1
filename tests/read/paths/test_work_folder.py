"""Where what kepu makes for itself is kept: in the repository, else where the user may write."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from site_builder.read.paths.work_folder import work_folder

UNIX = sys.platform not in {"win32", "darwin"}


@pytest.fixture
def closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository that cannot be written; root can write all, so that it is only said."""
    root = tmp_path / "仓库"
    root.mkdir()
    (tmp_path / "home").mkdir()
    monkeypatch.setattr(os, "access", lambda path, _: Path(path).is_relative_to(tmp_path / "home"))
    return root


def test_in_the_repository(tmp_path: Path) -> None:
    assert work_folder(tmp_path, {"HOME": str(tmp_path)}) == tmp_path / "build"
    assert work_folder(tmp_path, {}) == tmp_path / "build"


def test_where_the_variable_says(tmp_path: Path) -> None:
    one, two = tmp_path / "a" / "data", tmp_path / "b" / "data"
    folders = {work_folder(root, {"KEPU_HOME": str(tmp_path / "home")}) for root in (one, two)}
    assert len(folders) == 2  # of the same name, and not the same
    assert all(folder.parent == tmp_path / "home" for folder in folders)


@pytest.mark.skipif(not UNIX, reason="other systems have other places")
def test_in_the_users_cache(closed: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert work_folder(closed, {"HOME": str(home)}).parent == home / ".cache" / "kepu"
    cache = {"HOME": "/nowhere", "XDG_CACHE_HOME": str(home / "c")}
    assert work_folder(closed, cache).parent == home / "c" / "kepu"


@pytest.mark.parametrize(
    "environment",
    [{}, {"HOME": ""}, {"HOME": "/proc/none"}, {"XDG_CACHE_HOME": "relative"}, {"KEPU_HOME": ""}],
)
def test_where_there_is_no_place_the_system_will_say_so(
    closed: Path, environment: dict[str, str]
) -> None:
    assert work_folder(closed, environment) == closed / "build"


def test_a_build_folder_of_another_user(closed: Path, tmp_path: Path) -> None:
    (closed / "build").mkdir()
    assert work_folder(closed, {"KEPU_HOME": str(tmp_path / "home")}).parent == tmp_path / "home"


def test_a_file_in_its_way_is_a_mistake_to_be_told(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file", encoding="utf-8")
    assert work_folder(tmp_path, {"HOME": str(tmp_path)}) == tmp_path / "build"
