"""`--head` names the commit that is proposed, where its merge is looked at."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from kepu_command import Kepu
from making_git import Git

if TYPE_CHECKING:
    from repository import Repository

HEAD = "a" * 40
SURVEY = "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml"


@pytest.fixture
def kepu(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    git = Git(repository.root)
    git("init", "--quiet", "--initial-branch", "main")
    git("add", "--all")
    git("commit", "--quiet", "--message", "开始")
    repository.replace(SURVEY, "amount_wan: 12.5", "amount_wan: 13")
    git("commit", "--quiet", "--all", "--message", "改")
    return Kepu(repository.root, monkeypatch, capsys)


def reviewed(kepu: Kepu, more: str) -> dict[str, Any]:
    _, said = kepu(f"check --since HEAD^1 --format review --today 2022-03-01 {more}")
    value: dict[str, Any] = json.loads(said)
    return value


def test_the_commit_is_the_one_at_hand(kepu: Kepu) -> None:
    review = reviewed(kepu, "--pull 7 --actor somebody")
    assert (review["pull"], review["actor"]) == (7, "somebody")
    assert review["head"] == Git(kepu.folder)("rev-parse", "HEAD")


def test_unless_it_is_named_because_a_merge_is_looked_at(kepu: Kepu) -> None:
    assert reviewed(kepu, f"--head {HEAD}")["head"] == HEAD


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("check --pull 7", "--pull 和 --since 一起用"),
        (f"check --head {HEAD}", "--head 和 --since 一起用"),
        ("check --since HEAD^1 --head main", "完整编号"),
        ("check --since HEAD^1 --pull 0", "--pull"),
    ],
)
def test_misuse(kepu: Kepu, line: str, said: str) -> None:
    status, text = kepu(line)
    assert status == 2
    assert said in text
