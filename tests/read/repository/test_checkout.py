"""A commit laid out apart: as it was committed, and nothing of the repository's own is run."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from making_git import Git, new_git

from site_builder.read.repository.checkout import NotCheckedOutError, checked_out, uncommitted
from site_builder.read.repository.history import first_seen

if TYPE_CHECKING:
    from pathlib import Path

DAYS = ("2022-03-01T12:00:00+08:00", "2022-04-01T12:00:00+08:00")


@pytest.fixture
def made(tmp_path: Path) -> Git:
    made = new_git(tmp_path / "data")
    made.commit(DAYS[0], submissions__a="甲\n")
    made.commit(DAYS[1], submissions__a="乙\n", cases__b="丙\n")
    return made


def test_as_it_was(made: Git) -> None:
    first = made("rev-parse", "HEAD~1")
    with checked_out(made.root, first) as folder:
        assert (folder / "submissions/a.yml").read_text(encoding="utf-8") == "甲\n"
        assert not (folder / "cases").exists()
        assert list(first_seen(folder)) == ["submissions/a.yml"], "with the history of then"
    assert not folder.exists()
    assert made("status", "--porcelain") == ""
    assert made("worktree", "list").count("\n") == 0


def test_a_repository_in_a_folder_of_another(made: Git) -> None:
    inner = made.root / "submissions"
    with checked_out(inner, "HEAD") as folder:
        assert (folder / "a.yml").read_text(encoding="utf-8") == "乙\n"
    (inner / "a.yml").write_text("丁\n", encoding="utf-8")
    assert uncommitted(inner) == ("a.yml",)


def test_line_ends_as_they_were_committed(made: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    made("config", "core.autocrlf", "true")
    settings = made.root.parent / "settings"
    settings.write_text("[core]\n\tautocrlf = true\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    with checked_out(made.root, "HEAD") as folder:
        assert (folder / "submissions/a.yml").read_bytes() == "乙\n".encode()


@pytest.mark.skipif(sys.platform == "win32", reason="hooks are programs of another kind there")
def test_nothing_is_run(made: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hooks and filters, the repository's and the user's, which a template may bring along."""
    ran = made.root.parent / "ran"
    program = f"#!/bin/sh\ntouch '{ran}'\ncat\n"
    for hooks in (made.root / ".git/hooks", made.root.parent / "template/hooks"):
        hooks.mkdir(parents=True, exist_ok=True)
        (hooks / "post-checkout").write_text(program, encoding="utf-8")
        (hooks / "post-checkout").chmod(0o755)
    settings = made.root.parent / "settings"
    template = made.root.parent / "template"
    lines = f'[init]\n\ttemplateDir = {template}\n[filter "x"]\n\tsmudge = touch {ran}\n'
    settings.write_text(lines, encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    (made.root / ".gitattributes").write_text("*.yml filter=x\n", encoding="utf-8")
    made("add", "--all")
    made("commit", "--quiet", "--message", "变更")
    with checked_out(made.root, "HEAD") as folder:
        assert (folder / "submissions/a.yml").is_file()
    assert not ran.exists()


def test_within_a_hook(made: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which names the repository that it belongs to: its index is left alone."""
    monkeypatch.setenv("GIT_INDEX_FILE", str(made.root / ".git/index"))
    before = (made.root / ".git/index").read_bytes()
    with checked_out(made.root, made("rev-parse", "HEAD~1")) as folder:
        assert (folder / "submissions/a.yml").is_file()
    assert (made.root / ".git/index").read_bytes() == before


@pytest.mark.parametrize("commit", ["0" * 40, "没有", "--help"])
def test_no_such_commit(commit: str, made: Git) -> None:
    with pytest.raises(NotCheckedOutError), checked_out(made.root, commit):
        pass


def test_objects_that_are_gone(made: Git) -> None:
    digest = made("rev-parse", "HEAD:cases/b.yml")
    (made.root / ".git/objects" / digest[:2] / digest[2:]).unlink()
    with pytest.raises(NotCheckedOutError), checked_out(made.root, "HEAD"):
        pass


def test_no_git(made: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NotCheckedOutError), checked_out(made.root, "HEAD"):
        pass


def test_what_is_not_committed(made: Git) -> None:
    assert uncommitted(made.root) == ()
    (made.root / "submissions/a.yml").write_text("丁\n", encoding="utf-8")
    (made.root / "cases/b.yml").unlink()
    (made.root / "cases/新的.yml").write_text("戊\n", encoding="utf-8")
    (made.root / "笔记.txt").write_text("自己的\n", encoding="utf-8")
    assert uncommitted(made.root) == ("cases/b.yml", "cases/新的.yml", "submissions/a.yml")
