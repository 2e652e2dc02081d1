"""A change as git tells it: every path with its modes, and the base as it is today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making_git import Git, new_git

from site_builder.read.repository.change import (
    ABSENT,
    FILE,
    SUBMODULE,
    Modes,
    changed_paths,
    read_change,
)

if TYPE_CHECKING:
    from pathlib import Path

    from repository import Repository

DAY = "2022-03-01T12:00:00+08:00"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
PICTURE = "cases/2021/zhengzhou/metro-bookroom/images/01.jpg"
SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
ROSTER = "schema/units/zhengzhou.yml"
LINK = "120000"


@pytest.fixture
def made(tmp_path: Path) -> Git:
    made = new_git(tmp_path / "data")
    made.commit(DAY, cases__a="甲", cases__b="乙", notes="记")
    return made


def under_git(repository: Repository) -> Git:
    git = Git(repository.root)
    git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message", "收到")
    return git


def test_added_changed_and_removed(made: Git) -> None:
    made.commit(DAY, cases__c="丙", cases__b=None, notes="记下")
    assert changed_paths(made.root, "HEAD~1") == {
        "cases/b.yml": Modes(FILE, ABSENT),
        "cases/c.yml": Modes(ABSENT, FILE),
        "notes.yml": Modes(FILE, FILE),
    }


def test_a_rename_is_both_its_ends(made: Git) -> None:
    (made.root / "cases/a.yml").rename(made.root / "cases/z.yml")
    made("add", "--all")
    changed = changed_paths(made.root, "HEAD")
    assert changed
    assert changed["cases/a.yml"].is_removed
    assert changed["cases/z.yml"].is_added


def test_new_data_counts_before_git_knows_it_and_notes_do_not(made: Git) -> None:
    (made.root / "cases/新.yml").write_text("新", encoding="utf-8")
    (made.root / "笔记.txt").write_text("记", encoding="utf-8")
    assert changed_paths(made.root, "HEAD") == {"cases/新.yml": Modes(ABSENT, FILE)}


def test_a_submodule_that_hides_itself_is_seen(made: Git) -> None:
    other = new_git(made.root.parent / "other")
    other.commit(DAY, x="子")
    made(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        str(other.root),
        "cases/s",
    )
    with (made.root / ".gitmodules").open("a", encoding="utf-8") as file:
        file.write("\tignore = all\n")
    made("add", "--all")
    made("commit", "--quiet", "--message", "子模块")
    changed = changed_paths(made.root, "HEAD~1")
    assert changed
    assert changed["cases/s"] == Modes(ABSENT, SUBMODULE)
    assert ".gitmodules" in changed


def test_a_repository_inside_is_one_before_git_knows_it(made: Git) -> None:
    new_git(made.root / "cases" / "inside").commit(DAY, x="子")
    assert changed_paths(made.root, "HEAD") == {"cases/inside": Modes(ABSENT, SUBMODULE)}


def test_a_link_is_no_file(made: Git) -> None:
    (made.root / "cases/a.yml").unlink()
    try:
        (made.root / "cases/a.yml").symlink_to("/etc/hostname")
    except OSError:
        pytest.skip("这里不能建立链接")
    assert changed_paths(made.root, "HEAD") == {"cases/a.yml": Modes(FILE, LINK)}


def test_what_lies_outside_of_the_root_is_named(made: Git) -> None:
    (made.root / "cases/a.yml").write_text("改", encoding="utf-8")
    (made.root / "notes.yml").write_text("改", encoding="utf-8")
    assert changed_paths(made.root / "cases", "HEAD") == {"../notes.yml": Modes(), "a.yml": Modes()}


def test_no_such_revision(made: Git, tmp_path: Path) -> None:
    assert read_change(made.root, "没有") is None
    assert read_change(made.root, "--output=x") is None
    assert read_change(tmp_path, "HEAD") is None
    assert changed_paths(made.root, "没有") is None


def test_the_roster_is_the_one_of_today_not_of_an_old_fork(repository: Repository) -> None:
    git = under_git(repository)
    git("switch", "--quiet", "--create", "change")
    repository.replace(SURVEY, "amount_wan: 5.25", "amount_wan: 5.5")
    repository.replace(ROSTER, "name: 郑州市科学技术协会", "name: 冒名")
    git("commit", "--quiet", "--all", "--message", "改")
    git("switch", "--quiet", "main")
    repository.replace(ROSTER, "name: 郑州市科学技术协会", "name: 新名")
    git("commit", "--quiet", "--all", "--message", "换人")
    git("switch", "--quiet", "change")
    change = read_change(repository.root, "main")
    assert change
    assert set(change.paths) == {SURVEY, ROSTER}
    value = change.base[ROSTER].value
    assert value
    assert value["units"][0]["name"] == "新名"
    assert "schema/settings.yml" in change.base
    assert SURVEY not in change.base


def test_a_case_is_read_on_both_sides_though_only_its_picture_is_touched(
    repository: Repository,
) -> None:
    under_git(repository)
    (repository.root / PICTURE).unlink()
    change = read_change(repository.root, "main")
    assert change
    assert change.base[CASE].value == change.now[CASE].value
    assert (change.base[CASE].value or {})["unit"] == "zhengzhou-kexie"


def test_a_linked_case_is_not_followed(repository: Repository) -> None:
    under_git(repository)
    path = repository.root / CASE
    target = repository.root.parent / "elsewhere.md"
    path.rename(target)
    try:
        path.symlink_to(target)
    except OSError:
        pytest.skip("这里不能建立链接")
    change = read_change(repository.root, "main")
    assert change
    assert CASE in change.base
    assert CASE not in change.now
