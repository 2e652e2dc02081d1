"""The plain tree: only what changed is written, and nothing stays that is no longer there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from site_builder.page import Page
from site_builder.write.tree import copy_folder, write_file, write_tree

if TYPE_CHECKING:
    from pathlib import Path


def files(root: Path) -> list[str]:
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


def test_text_and_bytes(tmp_path: Path) -> None:
    pages = [Page("a/index.md", "瀍\n"), Page("data/t.csv", b"\xef\xbb\xbf1\r\n")]
    assert write_tree(tmp_path, pages, keep=["media"]) == 2
    assert (tmp_path / "a" / "index.md").read_bytes() == "瀍\n".encode()
    assert (tmp_path / "data" / "t.csv").read_bytes() == b"\xef\xbb\xbf1\r\n"


def test_what_is_gone_is_removed_with_its_folder(tmp_path: Path) -> None:
    write_file(tmp_path / "media" / "x.webp", b"x")
    write_tree(tmp_path, [Page("a/b/index.md", "甲"), Page("index.md", "乙")], keep=["media"])
    write_tree(tmp_path, [Page("index.md", "乙")], keep=["media"])
    assert files(tmp_path) == ["index.md", "media/x.webp"]
    assert not (tmp_path / "a").exists()


def test_what_did_not_change_is_not_touched(tmp_path: Path) -> None:
    write_tree(tmp_path, [Page("a.md", "甲"), Page("b.md", "乙")], keep=["media"])
    for name in ("a.md", "b.md"):
        os.utime(tmp_path / name, (1, 1))
    write_tree(tmp_path, [Page("a.md", "甲"), Page("b.md", "改")], keep=["media"])
    assert (tmp_path / "a.md").stat().st_mtime == 1
    assert (tmp_path / "b.md").stat().st_mtime > 1


def test_two_pages_on_one_path(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"two pages claim a\.md"):
        write_tree(tmp_path, [Page("a.md", "甲"), Page("a.md", "乙")], keep=["media"])


def test_a_copy_holds_nothing_old(tmp_path: Path) -> None:
    write_file(tmp_path / "from" / "assets" / "new.css", b"new")
    write_file(tmp_path / "from" / "__pycache__" / "x.pyc", b"x")
    write_file(tmp_path / "to" / "assets" / "old.css", b"old")
    copy_folder(tmp_path / "from", tmp_path / "to")
    assert files(tmp_path / "to") == ["assets/new.css"]
