"""Asking git: nothing is believed to be there, and a revision is never an option."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from making_git import Git, new_git

from site_builder.read.repository.git import fork_point, git, holds, is_tangled, touched_since

if TYPE_CHECKING:
    from pathlib import Path

DAY = "2022-03-01T12:00:00+08:00"


@pytest.fixture
def made(tmp_path: Path) -> Git:
    made = new_git(tmp_path / "data")
    made.commit(DAY, cases__a="甲", cases__b="乙")
    return made


def test_no_repository(tmp_path: Path) -> None:
    assert git(tmp_path, "log") is None
    assert touched_since(tmp_path, "HEAD") is None


def test_no_git(made: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert git(made.root, "log") is None


@pytest.mark.parametrize("revision", ["没有", "--output=x", "-p", "", "HEAD~9", "a b", "HEAD\0"])
def test_no_such_revision(made: Git, revision: str) -> None:
    assert touched_since(made.root, revision) is None
    assert not (made.root / "x").exists()


def test_touched_are_changed_added_removed_and_untracked(made: Git) -> None:
    made.commit(DAY, cases__c="丙", cases__b=None)
    (made.root / "cases" / "a.yml").write_text("改", encoding="utf-8")
    (made.root / "cases" / "瀍河.yml").write_text("新", encoding="utf-8")
    expected = frozenset(("cases/a.yml", "cases/b.yml", "cases/c.yml", "cases/瀍河.yml"))
    assert touched_since(made.root, "HEAD~1") == expected


def test_nothing_touched(made: Git) -> None:
    assert touched_since(made.root, "HEAD") == frozenset()


def test_what_the_main_line_gained_meanwhile_is_not_touched(made: Git) -> None:
    made("checkout", "--quiet", "-b", "mine")
    made.commit(DAY, cases__mine="我")
    made("checkout", "--quiet", "main")
    made.commit(DAY, cases__a="别人改的", cases__theirs="别人")
    made("checkout", "--quiet", "mine")
    assert touched_since(made.root, "main") == frozenset(("cases/mine.yml",))


@pytest.fixture
def tangled(made: Git) -> Git:
    """Main and a branch that have merged one another; the branch then undoes what main did."""
    made("checkout", "--quiet", "-b", "mine")
    made.commit(DAY, cases__mine="我")
    made("checkout", "--quiet", "main")
    made.commit(DAY, cases__a="别人改的")
    theirs = made("rev-parse", "HEAD")
    made("merge", "--quiet", "--no-edit", "mine")
    made("checkout", "--quiet", "mine")
    made("merge", "--quiet", "--no-edit", theirs)
    made.commit(DAY, cases__a="甲")
    return made


def test_what_is_undone_in_a_tangle_does_not_pass_unseen(tangled: Git) -> None:
    assert is_tangled(tangled.root, "main")
    assert fork_point(tangled.root, "main") is None
    assert touched_since(tangled.root, "main") is None
    tangled("merge", "--quiet", "--no-edit", "main")
    assert not is_tangled(tangled.root, "main")
    assert touched_since(tangled.root, "main") == frozenset(("cases/a.yml",))


def test_no_object_stands_in_for_another_one(made: Git) -> None:
    old = made("rev-parse", "HEAD")
    made.commit(DAY, cases__a="改")
    made("replace", old, "HEAD")
    assert touched_since(made.root, old) == frozenset(("cases/a.yml",))


@pytest.mark.skipif(os.name == "nt", reason="Windows上不运行别的系统的脚本")
def test_no_program_of_the_repository_s_choice_is_run(made: Git, tmp_path: Path) -> None:
    spy = tmp_path / "spy"
    spy.write_text(f"#!/bin/sh\ntouch {tmp_path}/seen\n", encoding="utf-8")
    spy.chmod(0o755)
    made("config", "core.fsmonitor", str(spy))
    assert touched_since(made.root, "HEAD") == frozenset()
    assert not (tmp_path / "seen").exists()


def test_paths_are_relative_to_the_root(made: Git) -> None:
    (made.root / "cases" / "a.yml").write_text("改", encoding="utf-8")
    (made.root / "outside.yml").write_text("外", encoding="utf-8")
    assert touched_since(made.root / "cases", "HEAD") == frozenset(("a.yml",))


def test_what_git_holds(made: Git, tmp_path: Path) -> None:
    (made.root / "build").mkdir()
    (made.root / "build" / "x").write_text("图", encoding="utf-8")
    assert not holds(made.root, "build")
    assert not holds(tmp_path / "elsewhere", "build")
    made.commit(DAY, build__x="图")
    assert holds(made.root, "build")
