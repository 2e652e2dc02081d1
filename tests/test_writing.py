"""New files: whole, with LF on every system, and never over what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from site_builder.command.writing import write_new

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
