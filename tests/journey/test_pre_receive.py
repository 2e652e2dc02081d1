"""A bare server without a forge: `docs/examples/pre-receive` takes what is clean."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from journey import contributions as c
from journey.world import CANARY, Contributor
from making_git import Git
from pipelines import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows上不走流程：服务器用bash")


class Server:
    """The repository on the server, and somebody's clone of it."""

    def __init__(self, folder: Path, bare: Path) -> None:
        shutil.copytree(bare, folder / "bare")
        self.bare = Git(folder / "bare")
        hook = folder / "bare" / "hooks" / "pre-receive"
        hook.parent.mkdir(exist_ok=True)
        shutil.copyfile(ROOT / "docs" / "examples" / "pre-receive", hook)
        hook.chmod(0o755)
        self.kepu = folder / "kepu"
        script = f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -P -m site_builder "$@"\n'
        self.kepu.write_text(script, encoding="utf-8")
        self.kepu.chmod(0o755)
        self.bare("clone", "--quiet", "--no-local", ".", str(folder / "clone"))
        self.somebody = Contributor(Git(folder / "clone"), "dongfenglu", "main", 0)

    def push(self, *arguments: str, actor: str = "") -> tuple[int, str]:
        """Push what is committed, and return the exit status and what is said."""
        variables = {"KEPU": str(self.kepu), "KEPU_TODAY": "2022-10-20", "KEPU_ACTOR": actor}
        done = subprocess.run(
            ["git", "-C", str(self.somebody.root), "push", "--quiet", "origin", *arguments],
            env={**os.environ, **variables, "GIT_CONFIG_GLOBAL": os.devnull},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stderr

    def commit(self, change: Callable[[Contributor], object]) -> None:
        """Change the clone and commit."""
        change(self.somebody)
        self.somebody.git("add", "--all")
        self.somebody.git("commit", "--quiet", "--message", "填报")


@pytest.fixture
def server(tmp_path: Path, main_line: Path) -> Server:
    return Server(tmp_path, main_line)


def test_what_is_clean_is_taken(server: Server) -> None:
    server.commit(c.good_survey)
    status, said = server.push("main", actor="dongfenglu")
    assert status == 0, said
    assert c.SURVEY in server.bare("ls-tree", "-r", "--name-only", "main")
    assert not any(p.name.startswith("index") for p in server.bare.root.glob("worktrees/*"))


def test_what_has_errors_is_not(server: Server) -> None:
    before = server.bare("rev-parse", "main")
    server.commit(c.several_errors)
    status, said = server.push("main")
    assert status != 0
    assert "S1" in said
    assert "怎么改" in said
    assert "没有接收这次推送" in said
    assert server.bare("rev-parse", "main") == before


def test_what_cannot_be_checked_is_not_taken_and_is_nobody_s_mistake(server: Server) -> None:
    server.kepu.unlink()
    server.commit(c.good_survey)
    status, said = server.push("main")
    assert status != 0
    assert "不是填报的问题" in said
    assert "改好以后" not in said


@pytest.mark.parametrize(
    "change",
    [c.yaml_bomb, c.links, c.another_city, c.program_that_speaks],
    ids=lambda f: f.__name__,
)
def test_nor_what_is_hostile(server: Server, change: Callable[[Contributor], object]) -> None:
    before = server.bare("rev-parse", "main")
    server.commit(change)
    status, said = server.push("main", actor="dongfenglu")
    assert status != 0
    assert CANARY not in said
    assert "root:" not in said
    assert server.bare("rev-parse", "main") == before


def test_history_only_grows(server: Server) -> None:
    server.commit(c.good_survey)
    server.somebody.git("commit", "--quiet", "--amend", "--message", "重写")
    assert server.push("main")[0] == 0
    server.somebody.git("reset", "--quiet", "--hard", "HEAD~1")
    server.commit(c.good_case)
    status, said = server.push("--force", "main")
    assert status != 0
    assert "不能改写已有的历史" in said
    status, said = server.push("--delete", "main")
    assert status != 0


def test_other_branches_are_nobody_s_business(server: Server) -> None:
    server.commit(c.several_errors)
    assert server.push("HEAD:refs/heads/draft")[0] == 0


def test_nothing_clean_stands_in_for_what_is_pushed(server: Server) -> None:
    """A replacement, pushed beforehand, would show the hook another commit than main gets."""
    before = server.bare("rev-parse", "main")
    git = server.somebody.git
    server.commit(c.good_survey)
    clean = git("rev-parse", "HEAD")
    git("reset", "--quiet", "--hard", before)
    server.commit(c.several_errors)
    evil = git("rev-parse", "HEAD")
    assert server.push(f"{clean}:refs/replace/{evil}")[0] == 0
    status, said = server.push("main")
    assert status != 0, said
    assert server.bare("rev-parse", "main") == before
