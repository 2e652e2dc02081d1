"""Runs a workflow's jobs as its file says; stand-ins for what actions do, and for nothing else."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journey.actions import HOSTED, refusal
from journey.in_process import run_recorded

if TYPE_CHECKING:
    from collections.abc import Callable

_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}", re.DOTALL)
_CONTAINS = re.compile(r"contains\(fromJSON\('(.+)'\), ([\w.]+)\)")
_EQUALS = re.compile(r"([\w.]+) == '(.*)'")


@dataclass(frozen=True)
class JobRun:
    """What a job came to: its conclusion, what it printed, its summary and its artifacts."""

    conclusion: str
    log: str
    summary: str = ""
    artifacts: dict[str, bytes] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)


@dataclass
class Runner:
    """A machine with a workspace; `checkout` brings a revision to a folder of it."""

    workspace: Path
    temporary: Path
    checkout: Callable[[str, Path], None]
    variables: dict[str, str] = field(default_factory=dict)
    """Of the forge, e.g. the address of its API."""
    in_process: bool = False
    """Whether the command is called within the test; the scripts are run by bash all the same."""
    nodes: frozenset[int] = HOSTED
    """The versions of node that it brings for actions."""

    def run(self, job: dict[str, Any], context: dict[str, Any], stored: dict[str, bytes]) -> JobRun:
        """Run a job; `stored` are the artifacts that it may download."""
        context = {**context, "runner": {"temp": str(self.temporary)}, "steps": {}}
        shutil.rmtree(self.temporary, ignore_errors=True)
        self.temporary.mkdir(parents=True)
        if not holds(job.get("if", "true"), context):
            return JobRun("skipped", "")
        run = _Job(self, context, stored)
        made = run.run(job["steps"])
        outputs = {k: filled(v, context) for k, v in job.get("outputs", {}).items()}
        return replace(made, outputs=outputs)


@dataclass
class _Job:
    runner: Runner
    context: dict[str, Any]
    stored: dict[str, bytes]
    log: str = ""
    failed: bool = False
    artifacts: dict[str, bytes] = field(default_factory=dict)

    def run(self, steps: list[dict[str, Any]]) -> JobRun:
        for step in steps:
            if self.failed and "cancelled()" not in step.get("if", ""):
                continue
            given = {k: filled(str(v), self.context) for k, v in step.get("with", {}).items()}
            if "uses" in step:
                self._act(step["uses"].partition("@")[0], step.get("major"), given)
            else:
                self._script(step)
        summary = self.runner.temporary / "summary.md"
        text = summary.read_text(encoding="utf-8") if summary.exists() else ""
        conclusion = "failure" if self.failed else "success"
        return JobRun(conclusion, self.log, text, self.artifacts)

    def _act(self, action: str, major: int | None, given: dict[str, str]) -> None:
        """Do what an action of GitHub's own does."""
        if why := refusal(action, major, given, self.context["github"], self.runner.nodes):
            self.log += f"{why}\n"
            self.failed = True
            return
        match action:
            case "actions/checkout":
                assert given["persist-credentials"] == "false"
                ref = given.get("ref") or self.context["github"]["sha"]
                if _is_refused(self.context["github"], ref, given):
                    self.log += f"checkout refuses {ref}\n"
                    self.failed = True
                    return
                self.runner.checkout(ref, self.runner.workspace / given.get("path", "."))
            case "actions/setup-python":
                pass
            case "actions/upload-artifact":
                path = Path(given["path"])
                if path.is_file():
                    self.artifacts[given["name"]] = path.read_bytes()
                else:
                    self.failed = True
            case "actions/download-artifact":
                assert given["run-id"] == str(self.context["github"]["event"]["workflow_run"]["id"])
                if given["name"] not in self.stored:
                    self.failed = True
                    return
                folder = Path(given["path"])
                folder.mkdir(parents=True)
                (folder / "review.json").write_bytes(self.stored[given["name"]])
            case _:
                raise NotImplementedError(action)

    def _script(self, step: dict[str, Any]) -> None:
        """Run a step's script as GitHub does: bash, stopping at the first failure."""
        runner = self.runner
        given = {k: filled(v, self.context) for k, v in step.get("env", {}).items()}
        environment = {
            "PATH": os.pathsep.join([str(runner.workspace / ".tools"), os.environ["PATH"]]),
            "HOME": str(runner.temporary),
            "LANG": "C.UTF-8",
            "GITHUB_OUTPUT": str(runner.temporary / "output"),
            "GITHUB_STEP_SUMMARY": str(runner.temporary / "summary.md"),
            "RUNNER_TEMP": str(runner.temporary),
            **runner.variables,
            **given,
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=runner.workspace / step.get("working-directory", "."),
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        status, said = done.returncode, done.stdout
        if runner.in_process and status == 0:
            status, more = run_recorded(runner.temporary, environment)
            said += more
        self.log += said
        output = runner.temporary / "output"
        if "id" in step and output.exists():
            pairs = (line.partition("=") for line in output.read_text("utf-8").splitlines())
            self.context["steps"][step["id"]] = {"outputs": {k: v for k, _, v in pairs}}
        self.failed = self.failed or status != 0


def _is_refused(github: dict[str, Any], ref: str, given: dict[str, str]) -> bool:
    """Whether actions/checkout, from 7.0.0 on, will not have a fork's commit where secrets are.

    Its README, `allow-unsafe-pr-checkout`; CHANGELOG, v7.0.0.
    """
    head = value("event.pull_request.head", github)
    return bool(
        value("event_name", github) == "pull_request_target"
        and value("repo.fork", head)
        and ref == head["sha"]
        and given.get("allow-unsafe-pr-checkout", "").lower() != "true"
    )


def filled(text: str, context: dict[str, Any]) -> str:
    """Put values in the place of expressions."""
    return _EXPRESSION.sub(lambda match: str(value(match[1], context)), text)


def value(expression: str, context: dict[str, Any]) -> Any:
    """Look a dotted name up; what is not there is empty."""
    found: Any = context
    for part in expression.split("."):
        found = found.get(part, "") if isinstance(found, dict) else ""
    return found


def holds(condition: str, context: dict[str, Any]) -> bool:
    """Whether a job's condition holds; it may join comparisons with `&&`."""
    return all(_holds(part.strip(), context) for part in condition.split("&&"))


def _holds(part: str, context: dict[str, Any]) -> bool:
    if match := _CONTAINS.fullmatch(part):
        return value(match[2], context) in json.loads(match[1])
    if match := _EQUALS.fullmatch(part):
        return bool(value(match[1], context) == match[2])
    if part in {"true", "!cancelled()", "${{ !cancelled() }}"}:
        return True
    raise NotImplementedError(part)


def make_tools(workspace: Path, script: str | None = None) -> None:
    """Put `python`, by any name, where scripts find it: this interpreter, without installing."""
    folder = workspace / ".tools"
    folder.mkdir(parents=True)
    stand_in = Path(__file__).with_name("stand_in.py")
    script = script or f'#!/bin/sh\nexec "{sys.executable}" -I "{stand_in}" "$@"\n'
    for name in ("python", "python3", "python3.12"):
        (folder / name).write_text(script, encoding="utf-8")
        (folder / name).chmod(0o755)
