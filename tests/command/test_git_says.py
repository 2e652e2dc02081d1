"""Where git tells nothing, every command that needs a day says so once, and which day it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from kepu_command import Kepu
from making_git import Git, new_git

from site_builder.command.git_says import git_says
from site_builder.read.repository.git import Obstacle, obstacle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from repository import Repository

SETTINGS = "schema/settings.yml"
DAY = "2022-03-01"


@pytest.fixture
def kepu(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    """A repository whose day comes from git, with a commit."""
    repository.replace(SETTINGS, "as_of: 2022-10-20\n", "")
    git = new_git(repository.root)
    git("add", "--all")
    git("commit", "--quiet", "--message", "变更", at=f"{DAY}T10:00:00+08:00")
    return Kepu(repository.root, monkeypatch, capsys)


def no_program(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")


def other_owner(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")


def archive(root: Path, _: pytest.MonkeyPatch) -> None:
    (root / ".git").rename(root.parent / "away")


def broken(root: Path, _: pytest.MonkeyPatch) -> None:
    (root / ".git" / "HEAD").write_text("", encoding="utf-8")


def lost_worktree(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive(root, monkeypatch)
    (root / ".git").write_text("gitdir: /nowhere/.git/worktrees/a\n", encoding="utf-8")


def no_commit(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive(root, monkeypatch)
    new_git(root)


WAYS: list[tuple[Callable[[Path, pytest.MonkeyPatch], None], Obstacle, str]] = [
    (no_program, Obstacle.PROGRAM, "这台电脑上没有找到git，先装好git"),
    (other_owner, Obstacle.OWNER, "先运行 git config --global --add safe.directory {root}"),
    (archive, Obstacle.REPOSITORY, "这里没有用git管理"),
    (broken, Obstacle.BROKEN, "git读不了 {root} 里的 .git"),
    (lost_worktree, Obstacle.BROKEN, "git读不了 {root} 里的 .git"),
    (no_commit, Obstacle.COMMITS, "git里还没有提交"),
]


@pytest.mark.parametrize(("way", "why", "said"), WAYS, ids=[w[0].__name__ for w in WAYS])
def test_every_command_that_needs_a_day_says_so_once(
    kepu: Kepu,
    monkeypatch: pytest.MonkeyPatch,
    way: Callable[[Path, pytest.MonkeyPatch], None],
    why: Obstacle,
    said: str,
) -> None:
    way(kepu.folder, monkeypatch)
    assert obstacle(kepu.folder) is why
    wanted = said.format(root=kepu.folder)
    for number, line in enumerate(
        (
            "check",
            "check --format json",
            "status",
            "status --format markdown",
            "status --reminders",
            "new case --unit zhengzhou-kexie --slug another",
        )
    ):
        _, told = kepu(line)
        assert (told.count(wanted), told.count("注意：")) == (1, 1), (line, told)
        assert "按这台电脑的日期 " in told
        assert ("加上 --today 日期" if number < 5 else "写明 --round 年度") in told
        for named in ("--today 2022-10-20", "--round 2022"):
            if named.split()[0] in told and not line.startswith("new"):
                assert ("注意：" in kepu(f"{line} {named}")[1]) is (named[2] == "r")
                break


def test_the_settings_say_the_day(kepu: Kepu, repository: Repository) -> None:
    repository.replace(SETTINGS, "province: ", "as_of: 2022-10-20\nprovince: ")
    archive(kepu.folder, pytest.MonkeyPatch())
    assert "注意" not in kepu("status")[1]
    assert "注意" not in kepu("check")[1]


def test_git_says_the_day(kepu: Kepu) -> None:
    assert obstacle(kepu.folder) is None
    assert "注意" not in kepu("check")[1]
    assert "截至2022年3月1日" in kepu("status")[1]


def test_a_shallow_clone_knows_its_last_commit(
    kepu: Kepu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Git(tmp_path)("clone", "--quiet", "--depth=1", kepu.folder.as_uri(), "shallow")
    assert "注意" not in Kepu(tmp_path / "shallow", monkeypatch, capsys)("status")[1]


def test_a_repository_below_the_top_names_the_top(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = tmp_path / "科普 报送"
    new_git(top)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    (top / "data").mkdir()
    assert obstacle(top / "data") is Obstacle.OWNER
    said = git_says(top / "data", Obstacle.OWNER)
    assert said.endswith(f"safe.directory '{top}'")  # as a shell wants it
