"""`kepu check`: exit status, PATH, --since, --today, and the two formats."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from kepu_command import started
from making_git import Git

if TYPE_CHECKING:
    from pathlib import Path

    from kepu_command import Kepu
    from repository import Repository

CITY = "submissions/2021/zhengzhou"
UNDERTAKER = f"{CITY}/zhengzhou-dongfenglu-shequ/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom"
DAY = "2022-03-01T12:00:00+08:00"


def spoil(repository: Repository) -> None:
    repository.replace(UNDERTAKER, "amount_wan: 12.5", "amount_wan: 0")


def test_clean(kepu: Kepu) -> None:
    assert kepu("check") == (0, "共检查 17 个文件，没有发现问题。\n")


def test_problems(kepu: Kepu, repository: Repository) -> None:
    spoil(repository)
    status, said = kepu("check")
    assert status == 1
    assert "S106" in said
    assert "东风路社区居民委员会" in said
    assert said.endswith("共检查 17 个文件：1 个错误须修改。\n")


def test_a_warning_does_not_block(kepu: Kepu, repository: Repository) -> None:
    repository.replace(UNDERTAKER, "paid: 2021Q3", "paid: 2019Q3")
    status, said = kepu("check")
    assert status == 0
    assert "没有错误，1 个提示请核对" in said


def test_outside_of_a_repository(kepu: Kepu, tmp_path: Path) -> None:
    kepu.folder = tmp_path
    status, said = kepu("check")
    assert status == 2
    assert "不是填报仓库" in said


@pytest.mark.parametrize(
    "line",
    ["check 没有", "check --today 明天", "check --format xml", "check --since 没有", "check -x"],
)
def test_misuse(kepu: Kepu, line: str) -> None:
    assert kepu(line)[0] == 2


def test_a_path_of_another_repository(kepu: Kepu, tmp_path: Path) -> None:
    (tmp_path / "survey.yml").write_text("round: 2021\n", encoding="utf-8")
    status, said = kepu(f"check {tmp_path / 'survey.yml'}")
    assert status == 2
    assert "不在这个填报仓库里" in said


@pytest.mark.parametrize(
    "path", ["notes.txt", "docs", "docs/guide.md", "cases/2021/luoyang", f"notes.txt {CASE}"]
)
def test_a_path_without_data(kepu: Kepu, repository: Repository, path: str) -> None:
    repository.write("notes.txt", "笔记")
    repository.write("docs/guide.md", "# 说明\n")
    repository.path("cases/2021/luoyang/.gitkeep").write_bytes(b"")
    for line in (f"check {path}", f"check {path} --format json"):
        status, said = kepu(line)
        assert status == 2
        assert "没有可以检查的填报内容" in said


@pytest.mark.parametrize("path", ["schema", "schema/survey.schema.yml", "schema/units", "."])
def test_a_path_of_the_provinces(kepu: Kepu, path: str) -> None:
    assert kepu(f"check {path}")[0] == 0


def test_our_own_bug(kepu: Kepu, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.workspace.read_tree", None)
    assert kepu("check")[0] == 3


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (UNDERTAKER, 1),
        (CITY, 1),
        (".", 1),
        (CASE, 0),
        (f"{CASE}/images", 0),
        (f"{CITY}/zhengzhou-kexie", 0),
    ],
)
def test_path(kepu: Kepu, repository: Repository, path: str, status: int) -> None:
    spoil(repository)
    assert kepu(f"check {path}")[0] == status


def test_path_counts_what_was_asked_about(kepu: Kepu) -> None:
    assert kepu(f"check {UNDERTAKER}") == (0, "共检查 1 个文件，没有发现问题。\n")


def test_what_holds_files_against_each_other_is_told_of_either(
    kepu: Kepu, repository: Repository
) -> None:
    report = f"{CITY}/zhengzhou-kexie/report.md"
    text = (repository.root / report).read_text("utf-8").rstrip()
    repository.write(report, f"{text}\n\n本市“基层科普行动计划”中央资金99.9万元。\n")
    for path in (report, f"{CITY}/zhengzhou-kexie/survey.yml", "."):
        status, said = kepu(f"check {path}")
        assert status == 0
        assert said.count("X468  ") == 1
        assert f"{report}  郑州市科学技术协会" in said
    assert "X468" not in kepu(f"check {UNDERTAKER}")[1]


def test_today(kepu: Kepu, repository: Repository) -> None:
    repository.replace("schema/rounds/2021.yml", "expires_on: 2022-12-31", "expires_on: 2022-10-31")
    assert kepu("check")[0] == 0
    assert kepu("check --today 2022-10-31")[0] == 0
    status, said = kepu("check --today 2022-11-01")
    assert status == 1
    assert "X418" in said


def test_json(kepu: Kepu, repository: Repository) -> None:
    spoil(repository)
    status, said = kepu("check --format json")
    report = json.loads(said)
    assert status == 1
    assert report["summary"] == {"files": 17, "errors": 1, "warnings": 0, "excepted": 0}
    assert report["problems"][0]["question"] == "13.1"


def commit_all(repository: Repository) -> Git:
    git = Git(repository.root)
    git("init", "--quiet")
    git("add", "--all")
    git.commit(DAY)
    return git


def test_since_judges_what_the_change_touches(kepu: Kepu, repository: Repository) -> None:
    spoil(repository)
    commit_all(repository)
    assert kepu("check --since HEAD") == (0, "没有找到要检查的文件。\n")
    repository.replace("cases/2022/luoyang/science-van/index.md", "quota: true", "quota: 是")
    status, said = kepu("check --since HEAD")
    assert status == 1
    assert "C204" in said
    assert "S106" not in said


def test_since_a_closed_round_takes_no_change(kepu: Kepu, repository: Repository) -> None:
    commit_all(repository)
    repository.replace(UNDERTAKER, "展品维护", "展品的维护")
    status, said = kepu("check --since HEAD")
    assert status == 1
    assert "X413" in said
    assert kepu("check --since HEAD --today 2022-04-10")[0] == 0


def test_since_a_picture_concerns_its_document(kepu: Kepu, repository: Repository) -> None:
    commit_all(repository)
    picture = repository.path("cases/2022/luoyang/science-van/images/van.jpg")
    picture.unlink()
    picture.write_bytes(b"\xff\xd8\xff")
    status, said = kepu("check --since HEAD")
    assert status == 1
    assert "F531" in said


def test_a_console_started_never_crashes(repository: Repository) -> None:
    repository.replace(UNDERTAKER, "problems: 展品", "amount: 瀍河𬭸\nproblems: 展品")
    status, out, _ = started(repository.root, "check", encoding="cp936")
    assert status == 1
    assert "没有“amount”这一项" in out.decode("gbk", "replace")
