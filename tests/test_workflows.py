"""The workflows are valid, pinned, and hold no more rights than they use."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))

workflows = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def run_tool(name: str, *arguments: str | Path) -> None:
    """Run a tool that is installed beside this Python; nothing may be found."""
    program = Path(sys.executable).with_name(f"{name}.exe" if os.name == "nt" else name)
    done = subprocess.run(
        [program, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_workflows() -> None:
    assert [path.stem for path in WORKFLOWS] == ["check", "pages", "review", "tests"]


def test_workflows_follow_their_schema() -> None:
    run_tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)


def test_dependabot_follows_its_schema() -> None:
    schema = "vendor.dependabot"
    run_tool("check-jsonschema", "--builtin-schema", schema, GITHUB / "dependabot.yml")


def test_zizmor_finds_nothing() -> None:
    run_tool("zizmor", "--offline", "--no-config", "--persona=auditor", GITHUB)


def test_pre_commit_accepts_its_files() -> None:
    run_tool("pre-commit", "validate-config", ROOT / ".pre-commit-config.yaml")
    run_tool("pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml")


@workflows
def test_actions_are_pinned_to_a_commit_that_is_named(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    uses = re.findall(r"(?m)^[ -]*uses: *(.+)$", text)
    assert uses
    for use in uses:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)


def test_one_action_is_pinned_to_one_commit() -> None:
    pins = set(
        re.findall(r"(?m)^[ -]*uses: *(.+)@(.+)$", "".join(p.read_text("utf-8") for p in WORKFLOWS))
    )
    assert len(pins) == len({action for action, _ in pins})


@workflows
def test_nothing_is_permitted_but_job_by_job(workflow: Path) -> None:
    loaded = load(workflow)
    assert loaded["permissions"] == {}
    assert all(job.get("permissions") for job in loaded["jobs"].values())


@workflows
def test_every_job_has_an_end(workflow: Path) -> None:
    assert all(job["timeout-minutes"] <= 30 for job in load(workflow)["jobs"].values())


@workflows
def test_no_credentials_stay_in_the_clone(workflow: Path) -> None:
    steps = [step for job in load(workflow)["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in steps if "actions/checkout@" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)
