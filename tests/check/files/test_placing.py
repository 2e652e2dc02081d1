"""What is said of a submission that stands elsewhere, and that no maintainer is asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from proposing import ADDED, ERQI, proposed
from repository import GOOD

from site_builder.check.change.gate import gate
from site_builder.check.files.placing import place_all
from site_builder.read.repository.tree import Tree

if TYPE_CHECKING:
    from repository import Repository

ERQI_SURVEY = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
TEXTS = {path: (GOOD / path).read_bytes() for path in (ERQI_SURVEY, CASE)}


def test_a_file_in_the_root_is_told_of_and_not_for_maintainers(repository: Repository) -> None:
    repository.write("survey.yml", TEXTS[ERQI_SURVEY].decode())
    checked = repository.check()
    (problem,) = checked.problems
    assert (problem.code, problem.path) == ("F517", "survey.yml")
    assert ERQI_SURVEY in problem.remedy
    change = proposed("survey.yml", "kepu.py", modes=ADDED)
    assert [p.path for p in gate(change, ERQI)] == ["kepu.py"]
    astray = frozenset().union(*checked.misfiled.values())
    assert [p.path for p in gate(proposed("survey.yml", modes=ADDED), ERQI, astray)] == []
    both = gate(change, ERQI, astray)
    assert [(p.code, p.path) for p in both] == [("X446", "kepu.py")]


def test_pictures_beside_a_misfiled_case_go_with_it(repository: Repository) -> None:
    repository.write("案例/tea/index.md", TEXTS[CASE].decode())
    astray = frozenset().union(*repository.check().misfiled.values())
    paths = ("案例/tea/index.md", "案例/tea/images/01.jpg", "案例/other.py")
    assert [p.path for p in gate(proposed(*paths, modes=ADDED), ERQI, astray)] == ["案例/other.py"]


def test_a_folder_too_many_is_told_of_once(repository: Repository) -> None:
    for path in sorted(GOOD.rglob("*")):
        if path.is_file() and path.suffix in {".yml", ".md"}:
            repository.write(f"kepu-main/{path.relative_to(GOOD).as_posix()}", path.read_text())
    (problem,) = repository.check().problems
    assert problem.path.startswith("kepu-main/")
    assert "kepu-main/" in problem.remedy
    ((told, about),) = repository.check().misfiled.items()
    assert told == problem.path
    assert "kepu-main/" in about


@pytest.mark.parametrize(
    ("name", "point", "right"),
    [
        ("metro‑bookroom", "U+2011", "metro-bookroom"),
        ("metro-bооkroom", "U+043E", "metro-bookroom"),
        ("métro-bookroom", "U+00E9", "metro-bookroom"),
        ("metro\u200b-bookroom", "U+200B", "metro-bookroom"),
        ("metro\u00a0bookroom", "U+00A0", "metro-bookroom"),
        ("地铁书苑", "", ""),
    ],
)
def test_a_character_of_a_name_that_only_looks_right_is_named(
    repository: Repository, name: str, point: str, right: str
) -> None:
    folder = repository.root / "cases/2021/zhengzhou"
    (folder / "metro-bookroom").rename(folder / name)
    (said,) = [p for p in repository.check().problems if p.code == "F518"]
    assert point in said.message
    assert right in said.remedy


def test_without_a_configuration_the_general_rule_is_told(repository: Repository) -> None:
    path = "submissions/2021/zhengzhou/survey.yml"
    repository.write(path, TEXTS[ERQI_SURVEY].decode())
    repository.path("schema/settings.yml").unlink()
    (said,) = [p for p in repository.check().problems if p.path == path]
    assert "submissions/年度" in said.remedy
    assert place_all(Tree(GOOD), None).findings == ()


@pytest.mark.parametrize("name", ["０２.jpg", "02 .jpg", "02\u00a0.jpg", "02.JPEG", "０２．ＪＰＧ"])
def test_a_pictures_name_is_told_as_it_is_to_be(repository: Repository, name: str) -> None:
    picture = repository.path("cases/2021/zhengzhou/metro-bookroom/images/02.jpg")
    picture.rename(picture.with_name(name))
    problems = {p.code: p.remedy for p in repository.check().problems}
    assert "02.jpg" in problems.get("F518", problems.get("F538", problems.get("F530", "")))
    assert "metro-bookroom" not in problems.get("F518", "")


def test_a_name_in_wide_letters_is_told_once(repository: Repository) -> None:
    picture = repository.path("cases/2021/zhengzhou/metro-bookroom/images/02.jpg")
    picture.rename(picture.with_name("０２.jpg"))
    assert [p.code for p in repository.check().problems] == ["F518"]


def test_a_picture_goes_where_its_text_goes(repository: Repository) -> None:
    folder = "cases/2021/zhengzhou"
    repository.write(f"{folder}/tea-yard.md", TEXTS[CASE].decode())
    repository.write(f"{folder}/images/01.jpg", "x")
    said = {p.path: p for p in repository.check().problems if p.code == "F517"}
    assert "cases/2021/zhengzhou/tea-yard/images/01.jpg" in said[f"{folder}/images/01.jpg"].remedy
    assert said[f"{folder}/images/01.jpg"].message == "这里不应有这个文件"


def test_what_the_ledger_misses_is_found(repository: Repository) -> None:
    path = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
    repository.path(path).rename(repository.path("survey.yml"))
    codes = {p.code for p in repository.check().problems}
    assert "F517" in codes
    assert "X422" not in codes


def test_among_a_forges_files_a_submission_is_known_by_what_it_holds(
    repository: Repository,
) -> None:
    repository.write(".github/survey.yml", TEXTS[ERQI_SURVEY].decode())
    repository.write(".github/workflows/survey.yml", "name: survey\non: push\njobs: {}\n")
    repository.write("tests/survey.yml", TEXTS[ERQI_SURVEY].decode())
    checked = repository.check()
    assert [p.path for p in checked.problems] == [".github/survey.yml", "tests/survey.yml"]
    assert set(checked.misfiled) == {"tests/survey.yml"}  # the gate goes on watching the other
