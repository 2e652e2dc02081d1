"""`kepu check --since REV --actor ACCOUNT`: what it says, and how it ends."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from kepu_command import Kepu
from making_git import Git
from proposing import ERQI, ERQI_SURVEY, LUOYANG, ROSTER, SETTINGS, ZHENGZHOU, base
from repository import give_own_pictures

if TYPE_CHECKING:
    from repository import Repository

VAN = "cases/2022/luoyang/science-van"
SURVEY = "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml"
IN_TIME = "--today 2022-04-01"


@pytest.fixture
def kepu(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    """The command in the good repository, with accounts in its rosters and under git."""
    for path, document in base().items():
        if path.startswith("schema/"):
            repository.write(path, "\n".join(document.lines))
    git = Git(repository.root)
    git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message", "收到")
    return Kepu(repository.root, monkeypatch, capsys)


def test_ones_own_file(kepu: Kepu, repository: Repository) -> None:
    repository.replace(ERQI_SURVEY, "科技志愿者培训", "科技志愿者的培训")
    said = (0, "共检查 1 个文件，没有发现问题。\n")
    assert kepu(f"check --since main --actor {ERQI} {IN_TIME}") == said
    assert kepu(f"check --since main --actor @{ERQI.upper()} {IN_TIME}") == said


def test_anothers_file(kepu: Kepu, repository: Repository) -> None:
    repository.replace(ERQI_SURVEY, "科技志愿者培训", "科技志愿者的培训")
    status, said = kepu(f"check --since main --actor {LUOYANG} {IN_TIME}")
    assert status == 1
    assert "X446" in said
    assert "二七区科学技术协会" in said


def test_without_an_account_it_is_said_that_nobody_was_compared(
    kepu: Kepu, repository: Repository
) -> None:
    repository.replace(ERQI_SURVEY, "科技志愿者培训", "科技志愿者的培训")
    status, said = kepu(f"check --since main {IN_TIME}")
    assert status == 0
    assert "X449" in said


def test_the_changes_own_roster_and_schemas_do_not_count(
    kepu: Kepu, repository: Repository
) -> None:
    repository.replace(ERQI_SURVEY, "科技志愿者培训", "科技志愿者的培训")
    repository.replace(ROSTER, f"[{ERQI}]", f"[{LUOYANG}]")
    repository.replace(SETTINGS, "province_slug: henan", "province_slug: luoyang")
    status, said = kepu(f"check --since main --actor {LUOYANG} {IN_TIME} --format json")
    assert status == 1
    codes = {(p["code"], p["path"]) for p in json.loads(said)["problems"]}
    assert {("X446", ERQI_SURVEY), ("X446", ROSTER), ("X446", SETTINGS)} <= codes
    assert {("X447", ROSTER), ("X447", SETTINGS)} <= codes


def test_broken_schemas_do_not_open_the_gate(kepu: Kepu, repository: Repository) -> None:
    repository.write("schema/units.schema.yml", "title: [\n")
    repository.replace(ERQI_SURVEY, "科技志愿者培训", "科技志愿者的培训")
    status, said = kepu(f"check --since main --actor {LUOYANG}")
    assert status == 1
    assert "X446" in said
    assert "X447" in said


def test_what_is_caused_elsewhere_stands_apart_and_counts(
    kepu: Kepu, repository: Repository
) -> None:
    shutil.copytree(repository.root / VAN, repository.root / "cases/2022/luoyang/a-van")
    give_own_pictures(repository.root / "cases/2022/luoyang/a-van")
    repository.replace(
        "cases/2022/luoyang/a-van/index.md", "科普大篷车开进山村", "科普大篷车再进山村"
    )
    line = f"check --since main --actor {LUOYANG} {IN_TIME}"
    status, said = kepu(line)
    assert status == 1
    head, heading, rest = said.partition("这次改动影响到的其他文件")
    assert heading
    assert "X420" not in head
    assert f"{VAN}/index.md" in rest
    assert "X420" in rest
    report = json.loads(kepu(f"{line} --format json")[1])
    assert [p["code"] for p in report["problems"]] == ["X420"]
    assert report["summary"]["errors"] == 1
    assert kepu(f"{line} cases/2022/luoyang/a-van")[0] == 0


@pytest.mark.parametrize(
    "line",
    ["check --actor x", "check --since main --actor=", "check --since main --actor=@"],
)
def test_misuse_of_the_account(kepu: Kepu, line: str) -> None:
    status, said = kepu(line)
    assert status == 2
    assert "--actor" in said


def test_no_such_revision(kepu: Kepu) -> None:
    status, said = kepu("check --since nowhere")
    assert status == 2
    assert "没有版本 nowhere" in said
    assert "git fetch" in said


def test_without_git(kepu: Kepu, repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.move(repository.root / ".git", repository.root.parent / "away")
    status, said = kepu("check --since main")
    assert (status, "没有用git管理" in said) == (2, True)
    repository.write(".git", "坏了")
    status, said = kepu("check --since main")
    assert (status, "git读不了" in said) == (2, True)
    monkeypatch.setenv("PATH", "")
    status, said = kepu("check --since main")
    assert (status, "没有找到" in said) == (2, True)


def test_a_shallow_clone_says_what_to_do(kepu: Kepu, repository: Repository) -> None:
    git = Git(repository.root)
    git("switch", "--quiet", "--create", "change")
    repository.replace(ERQI_SURVEY, "科技志愿者培训", "科技志愿者的培训")
    git("commit", "--quiet", "--all", "--message", "改")
    git("switch", "--quiet", "main")
    repository.replace(SURVEY, "展品维护", "展品的维护")
    git("commit", "--quiet", "--all", "--message", "别人改的")
    shallow = repository.root.parent / "shallow"
    git(
        "clone",
        "--quiet",
        "--depth=1",
        "--no-single-branch",
        f"file://{repository.root}",
        str(shallow),
    )
    Git(shallow)("switch", "--quiet", "change")
    kepu.folder = shallow
    status, said = kepu("check --since origin/main")
    assert status == 2
    assert "git fetch --unshallow" in said
    Git(shallow)("fetch", "--quiet", "--unshallow")
    status, said = kepu(f"check --since origin/main --actor {ZHENGZHOU} {IN_TIME}")
    assert (status, said) == (0, "共检查 1 个文件，没有发现问题。\n")


def test_a_survey_that_went_astray_is_told_where_it_belongs(
    kepu: Kepu, repository: Repository
) -> None:
    shutil.copyfile(repository.path(ERQI_SURVEY), repository.path("survey.yml"))
    repository.write("kepu-2.py", "")
    Git(repository.root)("add", "--all")
    for asked in ("", "cases", ERQI_SURVEY):
        line = f"check {asked} --since main --actor {ERQI} {IN_TIME} --format json"
        status, said = kepu(line)
        assert status == 1
        codes = [(p["code"], p["path"]) for p in json.loads(said)["problems"]]
        assert codes == [("X446", "kepu-2.py"), ("F517", "survey.yml")]


def test_what_went_astray_long_ago_lets_nobody_pass(kepu: Kepu, repository: Repository) -> None:
    git = Git(repository.root)
    for number in range(6):
        path = f"old/cases/2021/zhengzhou/metro-bookroom-{number}/index.md"
        text = repository.path("cases/2021/zhengzhou/metro-bookroom/index.md").read_text("utf-8")
        repository.write(path, text)
    repository.write("survey.yml", repository.path(ERQI_SURVEY).read_text("utf-8"))
    git("add", "--all")
    git("commit", "--quiet", "--message", "收到")
    repository.write("old/program.py", "")
    repository.write("images/program.py", "")
    git("add", "--all")
    status, said = kepu(f"check --since main --actor {ERQI} {IN_TIME} --format json")
    assert status == 1
    codes = [(p["code"], p["path"]) for p in json.loads(said)["problems"]]
    assert codes == [("X446", "images/program.py")]  # and the other one, which it counts
