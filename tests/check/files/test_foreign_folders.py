"""A folder in which nothing of ours can stand is told of once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making_git import new_git

from site_builder.read.paths.layout import foreign_folder

if TYPE_CHECKING:
    from repository import Repository

CASE = "cases/2021/zhengzhou/metro-bookroom"
UNIT = "submissions/2022/luoyang/luoyang-kexie"


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        (f"{CASE}/index.md", None),
        (f"{CASE}/images/01.jpg", None),
        (f"{CASE}/Images/01.jpg", None),
        (f"{CASE}/image/01.jpg", f"{CASE}/image"),
        (f"{CASE}/images/a/b/01.jpg", f"{CASE}/images/a"),
        (f"{CASE}/updates/a.md", f"{CASE}/updates"),
        (f"{UNIT}/updates/images/01.jpg", None),
        (f"{UNIT}/updates/2022/a.md", f"{UNIT}/updates/2022"),
        (f"{UNIT}/images/updates/a.md", f"{UNIT}/images/updates"),
        ("cases/2021/01.jpg", None),
        ("cases/2021/zhengzhou/01.jpg", None),
        ("schema/units/zhengzhou.yml", None),
        ("schema/units/old/zhengzhou.yml", "schema/units/old"),
        ("schema/settings.yml", None),
        ("docs/a/b/c/d/e.md", None),
        ("a.md", None),
    ],
)
def test_what_is_foreign(path: str, folder: str | None) -> None:
    assert foreign_folder(path) == folder


def said(repository: Repository) -> list[tuple[str, str]]:
    return [(p.code, p.path) for p in repository.check().problems]


def test_a_repository_among_the_pictures(repository: Repository) -> None:
    folder = repository.path(f"{CASE}/images/tools")
    folder.mkdir()
    repository.write(f"{CASE}/images/tools/README.md", "x")
    repository.write(f"{CASE}/images/tools/src/Main File.py", "x")
    text = repository.path(f"{CASE}/index.md").read_text(encoding="utf-8")
    repository.write(f"{CASE}/images/tools/{CASE}/index.md", text)
    git = new_git(folder)
    git("add", "-A")
    git("commit", "-q", "-m", "x")
    (problem,) = repository.check().problems
    assert (problem.code, problem.path) == ("F543", f"{CASE}/images/tools")
    assert ".git" in problem.message


@pytest.mark.parametrize("folder", [CASE, f"{CASE}/images"])
def test_a_repository_where_ours_stands(repository: Repository, folder: str) -> None:
    new_git(repository.path(folder))
    assert said(repository) == [("F543", folder)]


def test_a_repository_that_a_file_stands_for(repository: Repository) -> None:
    repository.write(f"{CASE}/images/.git", "gitdir: ../../../../.git/modules/x\n")
    assert said(repository) == [("F543", f"{CASE}/images")]


def test_a_repository_in_capitals(repository: Repository) -> None:
    """Some systems tell no capitals."""
    repository.write(f"{CASE}/images/.GIT/HEAD", "ref: refs/heads/main\n")
    assert said(repository) == [("F543", f"{CASE}/images")]


def test_a_folder_of_pictures(repository: Repository) -> None:
    for number in range(9):
        repository.write(f"{CASE}/images/DCIM/100 现场/{number}.JPG", "x")
    (problem,) = repository.check().problems
    assert (problem.code, problem.path) == ("F543", f"{CASE}/images/DCIM")
    assert "9个文件" in problem.message
    assert "images/ 里" in problem.remedy


def test_one_file_is_told_by_itself(repository: Repository) -> None:
    repository.write(f"{CASE}/old/survey.yaml", "x")
    assert said(repository) == [("F517", f"{CASE}/old/survey.yaml")]


def test_a_folder_named_like_the_picture(repository: Repository) -> None:
    picture = repository.path(f"{CASE}/images/02.jpg")
    picture.rename(repository.path(f"{CASE}/images/02/real.jpg"))
    repository.path(f"{CASE}/images/02").rename(picture)
    assert said(repository) == [
        ("F543", f"{CASE}/images/02.jpg"),
        ("F530", f"{CASE}/index.md"),
    ]


def test_what_is_meant_as_a_submission_is_told_by_itself(repository: Repository) -> None:
    text = repository.path(f"{CASE}/index.md").read_text(encoding="utf-8")
    repository.write(f"{CASE}/new/index.md", text)
    for number in range(3):
        repository.write(f"{CASE}/new/old/{number}.jpg", "x")
    assert said(repository) == [
        ("F543", f"{CASE}/new"),
        ("F517", f"{CASE}/new/index.md"),
    ]


@pytest.mark.parametrize("folder", ["cases/night-market", "案例", "case/2022", "updates/night"])
def test_pictures_go_with_a_text_that_is_told_where_it_belongs(
    repository: Repository, folder: str
) -> None:
    text = repository.path(f"{CASE}/index.md").read_text(encoding="utf-8")
    repository.write(f"{UNIT}/{folder}/index.md", text)
    for name in ("01", "02"):
        picture = repository.path(f"{CASE}/images/01.jpg").read_bytes()
        path = repository.path(f"{UNIT}/{folder}/images/{name}.jpg")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture)
    problems = [p for p in repository.check().problems if p.path.startswith(UNIT)]
    assert {p.path for p in problems} >= {f"{UNIT}/{folder}/index.md"}
    assert not any(p.code == "F543" for p in problems)
    assert not any("不再分文件夹" in p.remedy for p in problems)
