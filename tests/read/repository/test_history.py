"""The day on which a file first came to the main line, in Shanghai."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from making_git import Git, new_git

from site_builder.read.repository.history import (
    SHANGHAI,
    FileHistory,
    as_day,
    file_changes,
    first_seen,
    last_commit_day,
)

if TYPE_CHECKING:
    from pathlib import Path

A, B = "submissions/2021/a.yml", "cases/2021/b.yml"


@pytest.fixture
def made(tmp_path: Path) -> Git:
    return new_git(tmp_path / "data")


def test_the_day_ends_in_shanghai() -> None:
    before = datetime.fromisoformat("2022-04-10T23:59:59+08:00")
    assert as_day(str(int(before.timestamp()))) == date(2022, 4, 10)
    assert as_day(str(int(before.timestamp()) + 1)) == date(2022, 4, 11)


def test_without_git(tmp_path: Path) -> None:
    assert file_changes(tmp_path) == {}
    assert first_seen(tmp_path) == {}
    assert last_commit_day(tmp_path) == datetime.now(SHANGHAI).date()


def test_without_a_commit(made: Git) -> None:
    assert first_seen(made.root) == {}


def test_day_of_the_commit_that_added(made: Git) -> None:
    made.commit("2022-04-10T15:59:59+00:00", submissions__2021__a="甲", other="不看")
    made.commit("2022-04-10T16:00:00+00:00", cases__2021__b="乙")
    made.commit("2022-05-01T12:00:00+08:00", submissions__2021__a="改")
    assert first_seen(made.root) == {A: date(2022, 4, 10), B: date(2022, 4, 11)}
    assert file_changes(made.root) == {
        A: FileHistory(date(2022, 4, 10), date(2022, 5, 1), 1),
        B: FileHistory(date(2022, 4, 11), date(2022, 4, 11), 0),
    }
    assert last_commit_day(made.root) == date(2022, 5, 1)


def test_a_branch_counts_from_its_merge(made: Git) -> None:
    made.commit("2022-03-01T12:00:00+08:00", submissions__2021__x="先")
    made("checkout", "--quiet", "-b", "unit")
    made.commit("2022-03-05T12:00:00+08:00", submissions__2021__a="甲")
    made("checkout", "--quiet", "main")
    made.commit("2022-03-06T12:00:00+08:00", submissions__2021__y="后")
    made("merge", "--quiet", "--no-ff", "unit", "-m", "合并", at="2022-04-12T12:00:00+08:00")
    assert first_seen(made.root)[A] == date(2022, 4, 12)
    assert file_changes(made.root)[A] == FileHistory(date(2022, 4, 12), date(2022, 4, 12), 0)


def test_a_file_that_came_back_keeps_its_first_day(made: Git) -> None:
    made.commit("2022-03-01T12:00:00+08:00", submissions__2021__a="甲")
    made.commit("2022-03-02T12:00:00+08:00", submissions__2021__a=None)
    made.commit("2022-05-02T12:00:00+08:00", submissions__2021__a="甲")
    assert first_seen(made.root)[A] == date(2022, 3, 1)
    assert file_changes(made.root)[A] == FileHistory(date(2022, 3, 1), date(2022, 5, 2), 1)


def test_a_renamed_file_comes_anew(made: Git) -> None:
    made.commit("2022-03-01T12:00:00+08:00", submissions__2021__old="同样的内容")
    made.commit(
        "2022-03-09T12:00:00+08:00", submissions__2021__old=None, submissions__2021__a="同样的内容"
    )
    assert first_seen(made.root)[A] == date(2022, 3, 9)


def test_a_shallow_clone_does_not_know(made: Git, tmp_path: Path) -> None:
    made.commit("2022-03-01T12:00:00+08:00", submissions__2021__a="甲")
    made.commit("2022-05-01T12:00:00+08:00", other="别的")
    made.commit("2022-05-02T12:00:00+08:00", cases__2021__b="乙")
    clone = tmp_path / "clone"
    made("clone", "--quiet", "--depth", "2", made.root.as_uri(), str(clone))
    assert first_seen(clone) == {B: date(2022, 5, 2)}
    assert list(file_changes(clone)) == [B]


def test_names_that_are_not_ascii(made: Git) -> None:
    made.commit("2022-03-01T12:00:00+08:00", **{"submissions__瀍河 区": "甲"})
    assert first_seen(made.root) == {"submissions/瀍河 区.yml": date(2022, 3, 1)}


def test_a_folder_within_a_repository(made: Git) -> None:
    made.commit("2022-03-01T12:00:00+08:00", data__submissions__2021__a="甲")
    assert first_seen(made.root / "data") == {A: date(2022, 3, 1)}
