"""What goes wrong on the forges that nobody has run on yet: one pull request, or the machine."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from fake_forge import TOKEN, FakeForge, Fault, Pull, Running
from journey import contributions as c
from journey.fresh import Fresh, event_of_gitcode, office_of, run_gitcode, run_office
from making_git import Git

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows上不走流程：流程的机器用bash")


def on(kind: str, folder: Path, picture: Path) -> Iterator[Fresh]:
    with Running(FakeForge(kind)) as fake:
        made = Fresh(kind, folder, picture, fake)
        made.runner.variables = {k: v for k, v in fake.environment.items() if v != TOKEN}
        yield made


@pytest.fixture
def gitee(tmp_path: Path, picture: Path) -> Iterator[Fresh]:
    yield from on("gitee", tmp_path, picture)


@pytest.fixture
def gitcode(tmp_path: Path, picture: Path) -> Iterator[Fresh]:
    yield from on("gitcode", tmp_path, picture)


def test_one_that_cannot_be_fetched_hinders_no_other(gitee: Fresh) -> None:
    gitee.propose(c.good_survey)
    gitee.fake.pulls = {
        2: Pull(2, "b" * 40, author="somebody", labels=["通过"]), 1: gitee.fake.pulls[1],
    }  # fmt: skip
    done = run_office(gitee)
    assert done.returncode == 1
    assert "检查结果的文件" in done.stdout
    assert gitee.fake.pulls[2].labels == []  # no state of before is left standing
    assert len(gitee.fake.comments[1]) == 1
    assert TOKEN not in done.stdout


def test_a_commit_that_came_meanwhile_is_left_to_the_next_time(gitee: Fresh) -> None:
    pull = gitee.propose(c.good_survey)
    head = pull.head

    def push(line: str) -> None:
        if line.endswith("/files"):
            pull.head = "c" * 40

    gitee.fake.before = push
    done = run_office(gitee)
    assert (done.returncode, gitee.fake.comments[1], pull.labels) == (1, [], [])
    gitee.fake.before, pull.head = lambda _: None, head
    assert run_office(gitee).returncode == 0
    assert len(gitee.fake.comments[1]) == 1


def test_the_next_run_does_not_begin_before_the_last_one_ends(gitee: Fresh) -> None:
    gitee.propose(c.good_survey)
    assert run_office(gitee).returncode == 0
    lock = office_of(gitee) / ".git/kepu/lock"
    before = list(gitee.fake.requests)
    with subprocess.Popen(["flock", str(lock), "cat"], stdin=subprocess.PIPE) as holder:
        while subprocess.run(["flock", "-n", str(lock), "true"], check=False).returncode == 0:
            pass
        done = run_office(gitee)
        assert holder.stdin
        holder.stdin.close()
    assert (done.returncode, done.stdout, gitee.fake.requests) == (0, "", before)


def test_the_script_of_a_contribution_is_not_run(gitee: Fresh) -> None:
    def hostile(contributor: Any) -> None:
        c.good_survey(contributor)
        folder = contributor.git.root
        (folder / ".gitee/kepu-review.sh").write_text("echo PWNED\n", encoding="utf-8")
        (folder / "requirements.txt").write_text("./evil\n", encoding="utf-8")
        (folder / "site_builder").mkdir()
        (folder / "site_builder/__init__.py").write_text("print('PWNED')\n", encoding="utf-8")

    gitee.propose(hostile)
    done = run_office(gitee)
    assert "PWNED" not in done.stdout
    assert gitee.fake.pulls[1].labels == ["郑州市", "待改"], done.stdout


@pytest.mark.parametrize("name", ["KEPU_TOKEN", "KEPU_REPOSITORY"])
def test_the_machine_lacks_a_variable(gitee: Fresh, name: str) -> None:
    gitee.propose(c.good_survey)
    done = run_office(gitee, **{name: ""})
    assert done.returncode == 1
    assert "先设置环境变量" in done.stdout
    assert gitee.fake.requests == []


def test_the_forge_does_not_answer_today(gitee: Fresh) -> None:
    gitee.propose(c.good_survey)
    gitee.fake.faults.append(Fault("GET", 401))
    done = run_office(gitee)
    assert done.returncode == 1
    assert "换一个新的" in done.stdout
    assert Git(office_of(gitee))("worktree", "list").count("\n") == 0


def test_the_program_is_installed_again_when_the_main_line_names_another(gitee: Fresh) -> None:
    gitee.propose(c.good_survey)
    assert run_office(gitee).returncode == 0
    office = office_of(gitee)
    (first,) = office.glob(".git/kepu/program-*")
    git = Git(office)
    (office / "requirements.txt").write_text("# 别的\n", encoding="utf-8")
    git("commit", "--quiet", "--all", "--message", "升级")
    assert run_office(gitee).returncode == 0
    (second,) = office.glob(".git/kepu/program-*")
    assert first != second


def test_a_fork_that_nobody_can_read(gitcode: Fresh) -> None:
    """The forge's own copy in the repository is taken."""
    pull = gitcode.propose(c.several_errors)
    event = event_of_gitcode(gitcode, pull)
    event["head"]["repo"]["full_name"] = "gone/gone"
    conclusion, log = run_gitcode(gitcode, pull, event)
    assert (conclusion, len(gitcode.fake.comments[1])) == ("failure", 1), log


def test_a_commit_that_is_no_longer_the_tip(gitcode: Fresh) -> None:
    pull = gitcode.propose(c.several_errors)
    event = event_of_gitcode(gitcode, pull)
    event["head"]["sha"] = "b" * 40
    conclusion, log = run_gitcode(gitcode, pull, event)
    assert conclusion == "failure"
    assert "又有新的提交" in log
    assert gitcode.fake.requests == []


@pytest.mark.parametrize("branch", ["--upload-pack=touch${IFS}x", "a b;touch x;$(touch x)"])
def test_a_branch_s_name_is_no_command(gitcode: Fresh, branch: str) -> None:
    pull = gitcode.propose(c.good_survey)
    event = event_of_gitcode(gitcode, pull)
    event["head"]["ref"] = branch
    _, log = run_gitcode(gitcode, pull, event)
    assert not list(gitcode.runner.workspace.rglob("x"))
    assert TOKEN not in log


def test_without_its_secret_it_says_so(gitcode: Fresh) -> None:
    pull = gitcode.propose(c.good_survey)
    conclusion, log = run_gitcode(gitcode, pull, event_of_gitcode(gitcode, pull), token="")
    assert conclusion == "failure"
    assert "没有密钥 KEPU_TOKEN" in log
    assert gitcode.fake.requests == []
