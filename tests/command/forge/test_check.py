"""`kepu forge check`: what is said of a repository, whole and wanting, with whose token."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fake_forge import TOKEN, FakeForge, Fault, Running
from fake_setup import LACKS_SCOPE, Said, alter, as_reader, refused, set_up
from kepu_command import Kepu

if TYPE_CHECKING:
    from collections.abc import Callable

    from repository import Repository

GOLDEN = Path(__file__).parents[2] / "golden" / "setup"
NAMES = {"github": "henan/data", "gitlab": "1", "gitea": "henan/data"}
FORGES = tuple(NAMES)


class Asking:
    """The command, in a repository whose settings say that it is private."""

    def __init__(self, kepu: Kepu, repository: Repository) -> None:
        self.kepu = kepu
        self.repository = repository

    def __call__(self, forge: FakeForge, more: str = "") -> tuple[int, str]:
        """Ask of a running forge."""
        with Running(forge):
            return self.kepu(
                f"forge check --forge {forge.kind} --api {forge.api}"
                f" --repository {NAMES[forge.kind]} {more}"
            )


@pytest.fixture
def kepu(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    monkeypatch.setenv("KEPU_TOKEN", TOKEN)
    return Kepu(repository.root, monkeypatch, capsys)


@pytest.fixture
def asking(kepu: Kepu, repository: Repository) -> Asking:
    settings = (repository.root / "schema/settings.yml").read_text(encoding="utf-8")
    repository.write("schema/settings.yml", f"{settings}\nrepository_visibility: private\n")
    return Asking(kepu, repository)


def bare(kind: str) -> FakeForge:
    """A forge on which hardly anything was set up."""
    forge = set_up(kind)
    changes = {
        "github": {
            "home": {"visibility": "public", "default_branch": "master"},
            "actions__workflows": {"workflows": []},
            "pages": refused(404),
            "actions__permissions": {"enabled": False},
            "fork-pr-contributor-approval": {"approval_policy": "first_time_contributors"},
            "permissions__workflow": {
                "default_workflow_permissions": "write", "can_approve_pull_request_reviews": True,
            },
        },
        "gitlab": {
            "home": {
                "visibility": "public",
                "only_allow_merge_if_all_discussions_are_resolved": False,
            },
            "files__.gitlab-ci.yml": refused(404),
            "variables": [],
            "pipeline_schedules": [],
            "runners": [],
            "protected_branches": [],
        },
        "gitea": {
            "home": {"private": False, "has_actions": False, "default_branch": "master"},
            "version": {"version": "1.20.4"},
            "contents__.gitea__workflows__review.yml": refused(404),
            "actions__runners": refused(404),
            "actions__secrets": [],
        },
    }[kind]  # fmt: skip
    for name, answer in changes.items():
        alter(forge, name, answer)
    if kind != "gitlab":
        home = "/repos/henan/data"
        forge.held[f"{home}/rules/branches/master"] = []
        forge.held[f"{home}/branches/master"] = {"name": "master", "protected": False}
    forge.labels = {}
    return forge


def bot(kind: str) -> FakeForge:
    """A forge that is asked with the token that the pipeline writes with."""
    forge = as_reader(set_up(kind))
    if kind == "github":
        home = forge.held["/repos/henan/data"]
        forge.held["/repos/henan/data"] = Said(200, home, {"X-OAuth-Scopes": "repo, gist"})
    return forge


SITUATIONS: dict[str, tuple[Callable[[str], FakeForge], str, int]] = {
    "whole": (set_up, "", 0),
    "bare": (bare, "", 1),
    "reader": (lambda kind: as_reader(set_up(kind)), "", 0),
    "bot": (bot, "--token-of bot", 0),
}


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("kind", FORGES)
def test_what_is_said(asking: Asking, kind: str, situation: str, *, update_golden: bool) -> None:
    """`pytest tests/command/forge --update-golden` writes them anew."""
    make, more, expected = SITUATIONS[situation]
    forge = make(kind)
    status, said = asking(forge, more)
    path = GOLDEN / f"{kind}-{situation}.txt"
    if update_golden:
        path.parent.mkdir(exist_ok=True)
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")
    assert status == expected
    assert forge.written == []
    assert TOKEN not in said


@pytest.mark.parametrize("kind", FORGES)
def test_a_token_that_is_not_known_is_no_finding(asking: Asking, kind: str) -> None:
    forge = set_up(kind, home=refused(401))
    status, said = asking(forge)
    assert (status, "平台不认这个令牌" in said) == (1, True)
    assert "已设好" not in said


@pytest.mark.parametrize("kind", FORGES)
def test_a_repository_that_is_not_there_is_no_finding(asking: Asking, kind: str) -> None:
    status, said = asking(set_up(kind, home=refused(404)))
    assert (status, "核对仓库的名字" in said) == (1, True)


def test_a_limit_is_no_missing_right(asking: Asking) -> None:
    forge = set_up("github")
    forge.faults = [Fault("actions/permissions", 403, 1, {"Retry-After": "3000"})]
    status, said = asking(forge)
    assert (status, "限制了请求的次数" in said) == (1, True)


def test_an_answer_of_another_form_is_unknown(asking: Asking) -> None:
    status, said = asking(set_up("github", actions__workflows=[], pages="x"))
    assert status == 0
    assert "不能确认  流程文件：平台的回答里没有说\n" in said
    assert "不能确认  发布网站：平台的回答里没有说\n" in said


def test_what_a_forge_writes_is_only_shown(asking: Asking) -> None:
    status, said = asking(set_up("gitlab", user={"username": "\x1b[31mwang"}))
    assert status == 0
    assert "\x1b" not in said


def test_settings_that_do_not_say_who_may_read(kepu: Kepu, repository: Repository) -> None:
    status, said = Asking(kepu, repository)(set_up("gitlab"))
    assert status == 0
    assert "schema/settings.yml 里没有写 repository_visibility" in said


def test_no_token_but_the_one_meant_for_it_is_sent(
    asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KEPU_TOKEN")
    monkeypatch.setenv("GITHUB_TOKEN", "of-another-server")
    forge = set_up("gitea")
    status, said = asking(forge)
    assert (status, "KEPU_TOKEN" in said) == (2, True)
    assert forge.requests == []


def test_a_bot_without_a_scope(asking: Asking) -> None:
    forge = as_reader(set_up("gitea"))
    forge.held["/user"] = refused(403, LACKS_SCOPE.format("user"))
    forge.held["/repos/henan/data/labels"] = refused(403, LACKS_SCOPE.format("issue"))
    status, said = asking(forge, "--token-of bot")
    assert status == 1
    assert "缺少      令牌的范围：没有 “user”、“issue” 这一范围\n" in said


@pytest.mark.parametrize("kind", ["gitea", "gitlab"])
def test_origin_and_the_pipelines_tell_where(
    asking: Asking, repository: Repository, kind: str
) -> None:
    path = ".gitlab-ci.yml" if kind == "gitlab" else ".gitea/workflows/review.yml"
    repository.write(path, "")
    forge = set_up(kind)
    forge.held |= {  # by its name, as `origin` has it, and not by its number
        path.replace("/projects/1", "/projects/henan%2Fdata"): answer
        for path, answer in forge.held.items()
    }
    with Running(forge):
        for line in ("init -q", f"remote add origin {forge.address}/henan/data.git"):
            subprocess.run(["git", *line.split()], cwd=repository.root, check=True)
        status, said = asking.kepu("forge check")
    assert status == 0, said
    assert "上的 henan/data，用维护人员的令牌核对" in said


def test_what_is_not_told_is_asked_for_all_at_once(
    kepu: Kepu, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KEPU_TOKEN")
    status, said = kepu("forge check --forge gitea")
    assert status == 2
    assert all(name in said for name in ("--api", "--repository", "KEPU_TOKEN"))


@pytest.mark.parametrize("kind", ["gitcode", "gitee"])
def test_a_forge_whose_set_up_cannot_be_asked_for(kepu: Kepu, kind: str) -> None:
    status, said = kepu(f"forge check --forge {kind}")
    assert status == 2
    assert "设置不能核对" in said


def test_outside_of_a_repository_it_is_misuse(kepu: Kepu, tmp_path: Path) -> None:
    kepu.folder = tmp_path
    assert kepu("forge check --forge github")[0] == 2
