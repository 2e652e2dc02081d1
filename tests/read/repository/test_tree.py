"""The reading of a repository's files: what cannot be read is said, never passed over."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from site_builder.read.repository.tree import read_tree

if TYPE_CHECKING:
    from repository import Repository

CASE = "cases/2021/zhengzhou/metro-bookroom"


def test_a_folder_that_cannot_be_listed(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refusing(path: Any) -> Any:
        if Path(path).as_posix().endswith(CASE):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    problems = repository.check().problems
    assert [(p.code, p.path) for p in problems] == [("F515", CASE)]
    assert "没有读取权限" in problems[0].message


@pytest.mark.parametrize("name", ["index.md", "images/03.jpg", "images/.gitkeep", "x.txt"])
@pytest.mark.parametrize("kind", ["pipe", "socket", "link"])
def test_what_is_no_file(repository: Repository, name: str, kind: str) -> None:
    path = repository.path(f"{CASE}/{name}")
    path.unlink(missing_ok=True)
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        os.mknod(path, stat.S_IFSOCK | 0o600)
    else:
        path.symlink_to("/dev/null")
    said = [p.message for p in repository.check().problems if p.code == "F515"]
    assert ["链接" in message for message in said] == [kind == "link"]


def test_an_empty_folder_is_nothing(tmp_path: Path) -> None:
    assert read_tree(tmp_path).documents == ()
    assert read_tree(tmp_path).findings == ()
