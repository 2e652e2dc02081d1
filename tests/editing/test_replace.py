"""Files are replaced all or none, and not over what has changed since they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.editing.replace import ChangedMeanwhileError, LinkError, replace_files

if TYPE_CHECKING:
    from pathlib import Path


def test_new_ones_and_old_ones(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    replace_files(tmp_path, {"a": (b"old", b"new"), "2022/b": (None, b"first")})
    assert (tmp_path / "a").read_bytes() == b"new"
    assert (tmp_path / "2022" / "b").read_bytes() == b"first"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["2022", "a"]


@pytest.mark.parametrize("there", [b"other", None])
def test_nothing_is_written_over_what_somebody_else_wrote(
    tmp_path: Path, there: bytes | None
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    if there:
        (tmp_path / "b").write_bytes(there)
    with pytest.raises(ChangedMeanwhileError, match="b"):
        replace_files(tmp_path, {"a": (b"old", b"new"), "b": (b"read", b"new")})
    assert (tmp_path / "a").read_bytes() == b"old"
    assert ((tmp_path / "b").read_bytes() if there else None) == there
    assert {p.name for p in tmp_path.iterdir()} <= {"a", "b"}


def test_a_file_that_has_appeared_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"theirs")
    with pytest.raises(ChangedMeanwhileError):
        replace_files(tmp_path, {"a": (None, b"new")})
    assert (tmp_path / "a").read_bytes() == b"theirs"


def test_no_link_leads_astray(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    for folder in (root, outside):
        folder.mkdir()
    (outside / "file").write_bytes(b"theirs")
    (outside / "empty").write_bytes(b"")
    try:
        (root / "2021").symlink_to(outside, target_is_directory=True)
        (root / "linked").symlink_to(outside / "file")
        (root / "void").symlink_to(outside / "empty")
    except OSError:
        pytest.skip("这个系统不能建立链接")
    for name, before in (("2021/b", None), ("linked", b"theirs"), ("void", b"")):
        with pytest.raises(LinkError):
            replace_files(root, {name: (before, b"ours")})
    assert sorted(p.name for p in outside.iterdir()) == ["empty", "file"]
    assert (outside / "file").read_bytes() == b"theirs"
    assert sorted(p.name for p in root.iterdir()) == ["2021", "linked", "void"]


@pytest.mark.parametrize("mode", [0o640, 0o664])
def test_permissions_stay(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(mode)
    there = path.stat().st_mode
    replace_files(tmp_path, {"a": (b"old", b"new")})
    assert path.stat().st_mode == there


def test_a_read_only_file_stays_and_so_do_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"old")
    monkeypatch.setattr("os.access", lambda path, _: path != tmp_path / "b")
    with pytest.raises(PermissionError) as raised:
        replace_files(tmp_path, {"a": (b"old", b"new"), "b": (b"old", b"new")})
    assert raised.value.filename == str(tmp_path / "b")
    assert [p.read_bytes() for p in sorted(tmp_path.iterdir())] == [b"old", b"old"]


def test_a_file_that_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    with pytest.raises(PermissionError):
        replace_files(tmp_path, {"a": (b"old", b"new")})
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a", b"old")]
