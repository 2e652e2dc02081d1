"""New files: whole, with LF on every system, and never over what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from site_builder.command.writing import rewrite, write_new

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_file_below_folders_that_are_not_there(tmp_path: Path) -> None:
    write_new(tmp_path, "a/b/c.yml", "甲: 䶮\n")
    assert (tmp_path / "a/b/c.yml").read_bytes() == "甲: 䶮\n".encode()


@pytest.mark.parametrize("there", ["file", "folder", "link", "folder above"])
def test_what_is_there_stays(tmp_path: Path, there: str) -> None:
    path = tmp_path / "a/b.yml"
    if there == "folder above":
        (tmp_path / "a").write_text("旧", encoding="utf-8")
    else:
        path.parent.mkdir()
    if there == "file":
        path.write_text("旧", encoding="utf-8")
    elif there == "folder":
        path.mkdir()
    elif there == "link":  # which leads out of the repository, to nothing
        path.symlink_to(tmp_path / "outside")
    said = "a 是一个文件" if there == "folder above" else "a/b.yml 已经存在"
    with pytest.raises(click.UsageError, match=said):
        write_new(tmp_path, "a/b.yml", "新")
    assert not (tmp_path / "outside").exists()
    if there == "file":
        assert path.read_text(encoding="utf-8") == "旧"


def test_a_file_is_written_anew_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"old\r\n")
    rewrite(tmp_path, "a.yml", b"old\r\n", b"new\r\n")
    assert path.read_bytes() == b"new\r\n"

    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use", str(path))

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    with pytest.raises(PermissionError):
        rewrite(tmp_path, "a.yml", b"new\r\n", b"newer")
    assert path.read_bytes() == b"new\r\n"
    assert [p.name for p in tmp_path.iterdir()] == ["a.yml"]


def test_what_has_changed_meanwhile_stays(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"newer")
    with pytest.raises(click.UsageError, match="又有变化"):
        rewrite(tmp_path, "a.yml", b"old", b"new")
    assert (tmp_path / "a.yml").read_bytes() == b"newer"


@pytest.mark.parametrize("link", ["file", "folder"])
def test_what_is_reached_through_a_link_stays(tmp_path: Path, link: str) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there/a.yml").write_bytes(b"old")
    root = tmp_path / "root"
    root.mkdir()
    try:
        if link == "file":
            (root / "a.yml").symlink_to(tmp_path / "there/a.yml")
        else:
            (root / "b").symlink_to(tmp_path / "there", target_is_directory=True)
    except OSError:
        pytest.skip("这里不能建立链接")
    path = "a.yml" if link == "file" else "b/a.yml"
    with pytest.raises(click.UsageError, match="链接"):
        rewrite(root, path, b"old", b"new")
    assert (tmp_path / "there/a.yml").read_bytes() == b"old"
