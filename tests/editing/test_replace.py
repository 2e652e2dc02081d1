"""Files are replaced all or none, and not over what has changed since they were read."""

from __future__ import annotations

import errno
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from site_builder.editing.refusal import (
    ChangedMeanwhileError,
    FolderError,
    LinkError,
    NotAFolderError,
    PresentError,
    RefusedError,
)
from site_builder.editing.replace import create_files, replace_files


def contents(root: Path) -> dict[str, bytes | None]:
    """Every file and folder below a root; of a folder None."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(root.rglob("*"))
    }


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
    with pytest.raises(PresentError):
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
    assert contents(tmp_path) == {"a": b"old"}


def test_new_files_below_folders_that_are_not_there(tmp_path: Path) -> None:
    create_files(tmp_path / "fresh", {"a/b/c.yml": "甲: 䶮\n".encode(), "d": b""})
    assert contents(tmp_path / "fresh") == {
        "a": None, "a/b": None, "a/b/c.yml": "甲: 䶮\n".encode(), "d": b"",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("there", "error"),
    [
        ("file", PresentError),
        ("folder", FolderError),
        ("link", LinkError),
        ("file above", NotAFolderError),
        ("link above", LinkError),
    ],
)
def test_what_is_in_the_way_of_one_new_file_keeps_all_back(
    tmp_path: Path, there: str, error: type[RefusedError]
) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    path = root / "b/c.yml"
    (path.parent if there in {"file", "folder", "link"} else root).mkdir(parents=True)
    if there == "file":
        path.write_bytes("旧".encode())
    elif there == "folder":
        path.mkdir()
    elif there == "file above":
        path.parent.write_bytes("旧".encode())
    else:  # which leads out of the root, to nothing
        try:
            (path if there == "link" else path.parent).symlink_to(outside)
        except OSError:
            pytest.skip("this system makes no links")
    before = contents(tmp_path)
    with pytest.raises(error) as raised:
        create_files(root, dict.fromkeys(("a/new.yml", "b/c.yml", "d.yml"), b"new"))
    assert raised.value.path == ("b" if there == "file above" else "b/c.yml")
    assert contents(tmp_path) == before


def test_a_root_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(NotAFolderError):
        create_files(tmp_path / "a" / "root", {"b": b"new"})


FILES = {"a": (b"old a", b"new a"), "b/c": (None, b"new c"), "d": (b"old d", b"new d")}


@pytest.mark.parametrize(("method", "steps"), [("open", 6), ("replace", 3), ("mkdir", 1)])
def test_a_fault_in_the_middle_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str, steps: int
) -> None:
    """Whichever step it is at which the disk is full or a file in use."""
    for name in ("a", "d"):
        (tmp_path / name).write_bytes(f"old {name}".encode())
    before, plain = contents(tmp_path), getattr(Path, method)
    for fault in count():
        calls = count()

        def faulty(path: Path, *arguments: Any, **options: Any) -> Any:
            if next(calls) == fault:  # noqa: B023 - called within this round alone
                raise OSError(errno.ENOSPC, "full", str(path))
            return plain(path, *arguments, **options)

        with monkeypatch.context() as patch:
            patch.setattr(Path, method, faulty)
            try:
                replace_files(tmp_path, FILES)
            except OSError:
                failed = True
            else:
                failed = False
        if not failed:
            break
        assert contents(tmp_path) == before
    assert fault >= steps
    assert contents(tmp_path) == {"a": b"new a", "b": None, "b/c": b"new c", "d": b"new d"}


def test_what_appears_or_changes_while_drafts_are_written_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old a")
    (tmp_path / "d").write_bytes(b"old d")
    copied = "site_builder.editing.replace.shutil.copymode"
    monkeypatch.setattr(copied, lambda *_: (tmp_path / "d").write_bytes(b"newer"))
    with pytest.raises(ChangedMeanwhileError):
        replace_files(tmp_path, {name: FILES[name] for name in ("a", "d")})
    assert contents(tmp_path) == {"a": b"old a", "d": b"newer"}
    monkeypatch.setattr(copied, lambda *_: (tmp_path / "c").write_bytes(b"theirs"))
    with pytest.raises(PresentError):
        replace_files(tmp_path, {"a": FILES["a"], "c": (None, b"ours")})
    assert contents(tmp_path) == {"a": b"old a", "c": b"theirs", "d": b"newer"}


def test_a_new_file_is_claimed_before_it_is_put_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the last look and the writing somebody may be quicker still."""
    plain = Path.open

    def quicker(path: Path, mode: str = "r", **options: Any) -> Any:
        if path.name == "c" and mode == "xb":
            with plain(path, "wb") as file:
                file.write(b"theirs")
        return plain(path, mode, **options)

    (tmp_path / "a").write_bytes(b"old a")
    monkeypatch.setattr(Path, "open", quicker)
    with pytest.raises(PresentError):
        replace_files(tmp_path, {"a": FILES["a"], "c": (None, b"ours")})
    assert contents(tmp_path) == {"a": b"old a", "c": b"theirs"}
