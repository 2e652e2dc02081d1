"""The pipelines follow their schemas and hold nothing that lets a contribution reach further."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pipelines import ROOT, Pipeline, fresh_files, fresh_pipelines, own_pipelines

from site_builder.forges.registry import forge_kinds

USES = re.compile(r"(?m)^[ -]*uses: (.*)$")
TOOLS = Path(sys.executable).parent
ALL = [*own_pipelines(), *fresh_pipelines()]
WORKFLOWS = [pipeline for pipeline in ALL if pipeline.is_workflow]
each_workflow = pytest.mark.parametrize("pipeline", WORKFLOWS, ids=lambda p: f"{p.forge}:{p.path}")
DATA = [p for p in WORKFLOWS if p.path.endswith(("check.yml", "review.yml"))]


def run(tool: str, *arguments: str | Path) -> None:
    found = next(TOOLS.glob(f"{tool}*"), None)
    assert found, f"{tool} is a development tool"
    done = subprocess.run([found, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_each_follows_its_schema(tmp_path: Path) -> None:
    files: dict[bool, list[Path]] = {True: [], False: []}
    for pipeline in ALL:
        file = tmp_path / f"{pipeline.forge}-{Path(pipeline.path).name}"
        file.write_text(pipeline.text, encoding="utf-8")
        if pipeline.is_github_s or not pipeline.is_workflow:
            files[pipeline.is_workflow].append(file)
    run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *files[True])
    transform = ("--data-transform", "gitlab-ci")
    run("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", *transform, *files[False])


def test_whatever_keeps_it_up_to_date_follows_its_schema(tmp_path: Path) -> None:
    for forge in forge_kinds():
        files = fresh_files(forge)
        if not {".github/dependabot.yml", "renovate.json"} & set(files):
            continue  # Renovate does not know the forge
        name = "dependabot" if forge == "github" else "renovate"
        path = ".github/dependabot.yml" if forge == "github" else "renovate.json"
        file = tmp_path / Path(path).name
        file.write_text(files[path], encoding="utf-8")
        run("check-jsonschema", "--builtin-schema", f"vendor.{name}", file)
        if name == "renovate":
            assert "github-actions" in json.loads(files[path])["enabledManagers"]


def test_zizmor_finds_nothing(tmp_path: Path) -> None:
    for number, pipeline in enumerate(
        p for p in WORKFLOWS if p.is_github_s
    ):  # Gitea's stand where zizmor looks for them
        name = f"{number}-{pipeline.forge}-{Path(pipeline.path).name}"
        file = tmp_path / ".github" / "workflows" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(pipeline.text, encoding="utf-8")
    run("zizmor", "--offline", "--persona=auditor", "--strict-collection", tmp_path)
    run("zizmor", "--offline", "--persona=auditor", "--strict-collection", ROOT / ".github")


@each_workflow
def test_every_action_is_pinned_with_its_version_said(pipeline: Pipeline) -> None:
    for line in USES.findall(pipeline.text):
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_one_action_has_one_pin() -> None:
    pins = {line for p in WORKFLOWS for line in USES.findall(p.text)}
    assert len({line.partition("@")[0] for line in pins}) == len(pins)


@each_workflow
def test_no_value_of_an_event_becomes_a_script(pipeline: Pipeline) -> None:
    for step in pipeline.steps:
        allowed = "${{ matrix." if pipeline.path.endswith("tests.yml") else "${{ never"
        assert "${{" not in step.get("run", "").replace(allowed, "")


@each_workflow
def test_leave_is_asked_for_by_the_job_that_needs_it(pipeline: Pipeline) -> None:
    assert pipeline.value["permissions"] == {}
    assert all("permissions" in job for job in pipeline.jobs.values())


@pytest.mark.parametrize("pipeline", DATA, ids=lambda p: f"{p.forge}:{p.path}")
def test_what_reads_a_contribution_cannot_write_and_the_other_way_round(
    pipeline: Pipeline,
) -> None:
    for job in pipeline.jobs.values():
        writes = {name for name, mode in job["permissions"].items() if mode == "write"}
        checkouts = [s["with"] for s in job["steps"] if "checkout@" in s.get("uses", "")]
        assert all(c["persist-credentials"] == "false" for c in checkouts)
        assert not any("cache" in str(step.get("with", {})) for step in job["steps"])
        foreign = [c for c in checkouts if c.get("path") == "change"]
        assert not (foreign and writes)
        if writes:
            refs = {c["ref"] for c in checkouts}
            assert not [ref for ref in refs if "head" in ref]
        else:
            assert "github.token" not in str(job)


OWN_TOKENS = {"gitea": "GITHUB_TOKEN GITEA_TOKEN", "gitcode": "ATOMGIT_TOKEN"}
"""What the forge itself puts into the environment of every step."""
READING = re.compile(r"kepu(?:\.py|\"?) (?:check|build)|bin/pip")


@pytest.mark.parametrize("pipeline", DATA, ids=lambda p: f"{p.forge}:{p.path}")
def test_a_step_that_reads_a_contribution_holds_no_secret(pipeline: Pipeline) -> None:
    for job in pipeline.jobs.values():
        assert not re.search(r"secrets|github\.token", str(job.get("env", "")))
        for step in job["steps"]:
            holds = re.search(r"secrets\.|github\.token", str(step.get("env", "")))
            assert not (holds and READING.search(step.get("run", ""))), step
            own = OWN_TOKENS.get(pipeline.forge)
            if own and READING.search(step.get("run", "")):
                assert step["run"].startswith(f"unset {own}\n")


def test_the_rule_would_see_a_step_that_does() -> None:
    for script in ('x/bin/kepu" check --since y', "python3 kepu.py check", "x/bin/pip install y"):
        assert READING.search(script)


@pytest.mark.parametrize("pipeline", DATA, ids=lambda p: f"{p.forge}:{p.path}")
def test_the_checker_comes_from_the_branch_and_not_from_the_change(pipeline: Pipeline) -> None:
    programs = re.compile(r"(\.\./base/kepu\.py|\S*/kepu/bin/kepu\"?|kepu\.py) (?:check|build)")
    for job in pipeline.jobs.values():
        for step in job["steps"]:
            script = step.get("run", "")
            if step.get("working-directory") == "change":
                program = programs.search(script)
                assert program
                assert program[1] != "kepu.py"
                assert "pip" not in script


def test_the_privileged_half_of_gitlab_has_the_token_alone() -> None:
    (pipeline,) = [p for p in ALL if p.path == ".gitlab-ci.yml"]
    jobs = {k: v for k, v in pipeline.value.items() if isinstance(v, dict) and "script" in v}
    for job in jobs.values():
        script = str(job["script"])
        holds = job.get("environment", {}).get("name") == "kepu-review"
        assert holds == ("kepu comment" in script)
        assert not (holds and "merge-requests" in script)
        assert holds <= (job["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "schedule"'}])


def test_the_required_check_keeps_its_name() -> None:
    names = {p.forge: p.jobs["check"]["name"] for p in DATA if "check" in p.jobs}
    assert set(names.values()) == {"检查填报内容"}


GITCODE = "docs.gitcode.com/docs/help/home/org_project/pipeline"
"""Where the words of GitCode's workflows are documented."""
TOP = {"name", "on", "env", "defaults", "concurrency", "permissions", "stages", "jobs", "post"}
JOB = {
    "name", "runs-on", "needs", "if", "timeout-minutes", "env", "outputs", "concurrency",
    "strategy", "continue-on-error", "permissions", "steps", "defaults", "container",
}  # fmt: skip
STEP = {
    "id", "name", "uses", "with", "run", "shell", "working-directory", "env", "if",
    "continue-on-error", "timeout-minutes",
}  # fmt: skip
CONTEXT = {
    "atomgit.repository", "atomgit.server_url", "secrets.KEPU_TOKEN", "vars.KEPU_ACCOUNT",
    *(f"atomgit.event.pull_request.{name}" for name in (
        "number", "user.login", "base.ref", "head.sha", "head.ref", "head.repo.full_name",
    )),
}  # fmt: skip


def test_gitcode_is_told_nothing_but_documented_words() -> None:
    """writing-pipelines/ and syntax-reference/ below GITCODE, as of July 2026."""
    (pipeline,) = [p for p in ALL if p.forge == "gitcode"]
    assert set(pipeline.value) <= TOP
    assert all(set(job) <= JOB for job in pipeline.jobs.values())
    assert all(set(step) <= STEP for step in pipeline.steps)
    assert set(re.findall(r"\$\{\{ (.*?) \}\}", pipeline.text)) <= CONTEXT
    assert set(pipeline.value["on"]) == {"pull_request_target"}
    assert set(pipeline.value["on"]["pull_request_target"]["types"]) <= {"open", "reopen", "update"}
    assert "github" not in pipeline.text.lower()


def test_gitee_s_script_holds_the_token_where_nothing_is_read() -> None:
    text = fresh_files("gitee")[".gitee/kepu-review.sh"]
    before, after = text.split("unset KEPU_TOKEN")
    assert not READING.search(before)
    holding = re.findall(r"(?m)^ *KEPU_TOKEN=\$token .*$", after)
    assert len(holding) == 2
    assert all('"$kepu" comment ' in line for line in holding)
    assert "export KEPU_TOKEN" not in text
    done = subprocess.run(["bash", "-n"], input=text.encode(), check=False)
    assert done.returncode == 0
    assert text.startswith("#!/usr/bin/env bash\n")
