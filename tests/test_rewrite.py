"""Data files written anew."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from site_builder.write.rewrite import ChangedMeanwhileError, rewrite

if TYPE_CHECKING:
    from pathlib import Path


def test_files_are_written_byte_by_byte(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"a: 1\r\n")
    rewrite(tmp_path, {"a.yml": (b"a: 1\r\n", b"a: 2\r\n")})
    assert (tmp_path / "a.yml").read_bytes() == b"a: 2\r\n"
    assert [p.name for p in tmp_path.iterdir()] == ["a.yml"]


def test_nothing_is_written_over_a_newer_text(tmp_path: Path) -> None:
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_bytes(b"1")
    with pytest.raises(ChangedMeanwhileError):
        rewrite(tmp_path, {"a.yml": (b"1", b"2"), "b.yml": (b"0", b"2")})
    assert (tmp_path / "a.yml").read_bytes() == b"1"


@pytest.mark.parametrize("kind", ["draft", "file", "folder"])
def test_no_link_leads_astray(tmp_path: Path, kind: str) -> None:
    root, there = tmp_path / "root", tmp_path / "there"
    root.mkdir()
    there.mkdir()
    (there / "a.yml").write_bytes(b"1")
    name = "b/a.yml" if kind == "folder" else "a.yml"
    try:
        if kind == "folder":
            (root / "b").symlink_to(there, target_is_directory=True)
        elif kind == "file":
            (root / "a.yml").symlink_to(there / "a.yml")
        else:
            (root / "a.yml").write_bytes(b"1")
            (root / "a.yml.new").symlink_to(there / "a.yml")
    except OSError:
        pytest.skip("links are not permitted here")
    if kind == "draft":
        rewrite(root, {name: (b"1", b"2")})
        assert (root / "a.yml").read_bytes() == b"2"
        assert not (root / "a.yml").is_symlink()
    else:
        with pytest.raises(ChangedMeanwhileError):
            rewrite(root, {name: (b"1", b"2")})
    assert (there / "a.yml").read_bytes() == b"1"


def test_what_cannot_be_written_whole_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yml").write_bytes(b"1")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copymode", full)
    with pytest.raises(OSError, match="No space"):
        rewrite(tmp_path, {"a.yml": (b"1", b"2")})
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.yml", b"1")]


@pytest.mark.skipif(os.name == "nt", reason="rights of another system")
def test_permissions_stay(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"1")
    (tmp_path / "a.yml").chmod(0o640)
    rewrite(tmp_path, {"a.yml": (b"1", b"2")})
    assert (tmp_path / "a.yml").stat().st_mode & 0o777 == 0o640
