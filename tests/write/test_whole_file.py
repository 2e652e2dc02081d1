"""A file in one step: whole or as before, whatever comes between."""

from __future__ import annotations

import os
from pathlib import Path
from unittest.mock import patch

import pytest

from site_builder.write.whole_file import write_whole


def test_folders_are_made_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "有 空格" / "表.pdf"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, MemoryError])
def test_an_interruption_leaves_the_former_file(
    tmp_path: Path, interruption: type[BaseException]
) -> None:
    path = tmp_path / "a.pdf"
    write_whole(path, b"former")
    with patch.object(Path, "replace", side_effect=interruption), pytest.raises(interruption):
        write_whole(path, b"newer")
    assert path.read_bytes() == b"former"
    assert list(tmp_path.iterdir()) == [path]


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_whole(path, b"same")
    before = path.stat()
    write_whole(path, b"same")
    assert os.path.samestat(path.stat(), before)


def test_what_the_system_refuses_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(OSError, match="Is a directory") as caught:
        write_whole(tmp_path / "a.pdf", b"new")
    assert caught.value.filename == str(tmp_path / "a.pdf")
    long = tmp_path / ("长" * 100)
    with pytest.raises(OSError, match="too long") as caught:
        write_whole(long, b"new")
    assert caught.value.filename == str(long)
    assert [p.name for p in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.skipif(os.geteuid() == 0, reason="to root nothing is read-only")
def test_a_read_only_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_whole(path, b"kept")
    path.chmod(0o400)
    with pytest.raises(PermissionError):
        write_whole(path, b"new")
    assert path.read_bytes() == b"kept"
