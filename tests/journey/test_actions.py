"""The stand-ins of actions refuse what the real ones refuse."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from journey.actions import HOSTED, NODES
from journey.workflow_runner import JobRun, Runner, make_tools
from pipelines import Pipeline, fresh_pipelines, own_pipelines

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows上不走流程：流程的机器用bash")

FORMER = Path(__file__).with_name("former_gitea.yml").read_text(encoding="utf-8")
BASE, HEAD = "b" * 40, "a" * 40
HERE, FORK = {"id": 1, "full_name": "henan/data"}, {"id": 2, "full_name": "zhengzhou/data"}


class Machine:
    """A runner whose checkout only notes what is brought."""

    def __init__(self, folder: Path, nodes: frozenset[int] = HOSTED) -> None:
        self.brought: list[str] = []
        make_tools(folder / "work")
        self.runner = Runner(folder / "work", folder / "temporary", self._bring, nodes=nodes)

    def _bring(self, revision: str, _: Path) -> None:
        self.brought.append(revision)

    def run(self, text: str, source: dict[str, Any], event: str = "pull_request_target") -> JobRun:
        head = {"sha": HEAD, "repo": source}
        pull = {"number": 1, "head": head, "base": {"sha": BASE}}
        run = {"event": "pull_request", "head_sha": HEAD, "head_repository": source}
        happened = {"pull_request": pull, "workflow_run": run, "repository": HERE}
        jobs = Pipeline("gitea", "x/workflows/x.yml", text).jobs
        context = {"github": {"event_name": event, "event": happened}}
        return self.runner.run(jobs["check"], context, {})


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_former_pipeline_fails_for_a_fork_before_anything_is_checked(machine: Machine) -> None:
    made = machine.run(FORMER, FORK)
    assert made.conclusion == "failure"
    assert "refusing to check out a fork's pull request in pull_request_target" in made.log
    assert "checked" not in made.log
    assert machine.brought == [BASE]


def test_which_nobody_saw_who_tried_it_within_one_repository(machine: Machine) -> None:
    made = machine.run(FORMER, HERE)
    assert (made.conclusion, made.log) == ("success", "checked\n")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ref: ${{ github.event.pull_request.head.sha }}", "ref: refs/pull/1/head"),
        ("ref: ${{ github.event.pull_request.head.sha }}", "ref: refs/pull/1/merge"),
        ("ref: ${{ github.event.pull_request.head.sha }}", "repository: zhengzhou/data"),
    ],
)
def test_by_whatever_name_it_is_called(machine: Machine, old: str, new: str) -> None:
    assert machine.run(FORMER.replace(old, new), FORK).conclusion == "failure"


def test_in_what_follows_a_run_of_it_too(machine: Machine) -> None:
    assert machine.run(FORMER, FORK, "workflow_run").conclusion == "failure"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# v7.0.1", "# v6.0.2"),
        ("path: change", "path: change\n          allow-unsafe-pr-checkout: 'true'"),
        ("ref: ${{ github.event.pull_request.head.sha }}", "ref: main"),
    ],
)
def test_what_is_not_refused(machine: Machine, old: str, new: str) -> None:
    assert machine.run(FORMER.replace(old, new), FORK).conclusion == "success"


def test_a_run_without_secrets_may_take_it(machine: Machine) -> None:
    assert machine.run(FORMER, FORK, "pull_request").conclusion == "success"


def test_an_older_runner_lacks_the_node_of_a_newer_action(tmp_path: Path) -> None:
    made = Machine(tmp_path, frozenset((12, 16, 20))).run(FORMER, HERE)
    assert made.conclusion == "failure"
    assert "actions/checkout v7 runs on node24" in made.log


def test_what_our_pipelines_use_is_known() -> None:
    """Else nobody has looked at what a new version refuses."""
    used = {
        (step["uses"].partition("@")[0], step["major"])
        for pipeline in (*own_pipelines(), *fresh_pipelines())
        if pipeline.is_workflow and not pipeline.path.endswith(("pages.yml", "tests.yml"))
        for step in pipeline.steps
        if "uses" in step
    }
    assert used
    assert [pair for pair in used if pair[1] not in NODES.get(pair[0], {})] == []
