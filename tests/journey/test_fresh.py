"""The pipelines of a fresh data repository, on each forge: their own scripts, from end to end."""

from __future__ import annotations

import os
import subprocess
import zipfile
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest
from fake_forge import BOTS, TOKEN, FakeForge, Pull, Running
from journey import contributions as c
from journey.workflow_runner import Runner, make_tools
from journey.world import Contributor
from making_git import Git
from pipelines import Pipeline, fresh_files
from repository import copy_good

from site_builder.forges.registry import forge_kinds
from site_builder.review.comment.markdown import MARKER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows上不走流程：流程的机器用bash")


MACHINE = "/tmp/"  # noqa: S108 - where the scripts keep things, each on a machine of its own


class Fresh:
    """A data repository on a forge, and one pull request."""

    def __init__(self, kind: str, folder: Path, picture: Path, fake: FakeForge) -> None:
        self.fake, self.folder = fake, folder
        made = copy_good(folder / "made", picture)
        for path, text in fresh_files(kind).items():
            if not path.startswith("schema/"):
                made.write(path, text)
        made.replace("schema/units/zhengzhou.yml", c.UNIT_LINE, f"{c.UNIT_LINE}{c.OWNED}")
        git = Git(made.root)
        git("init", "--quiet", "--initial-branch", "main")
        git("add", "--all")
        git("commit", "--quiet", "--message", "开始")
        git("clone", "--quiet", "--bare", ".", str(folder / "bare.git"))
        self.bare = Git(folder / "bare.git")
        make_tools(folder / "work")
        self.runner = Runner(folder / "work", folder / "temporary", self._checkout, {})

    def propose(self, change: Callable[[Contributor], object]) -> Pull:
        """Push a change as number 1."""
        clone = self.folder / "clone"
        if not clone.exists():
            self.bare("clone", "--quiet", "--no-local", ".", str(clone))
        git = Git(clone)
        change(Contributor(git, "dongfenglu", "main", 1))
        git("add", "--all")
        git("commit", "--quiet", "--message", "填报", at="2022-10-10T09:00:00+08:00")
        for ref in ("pull", "merge-requests"):
            git("push", "--quiet", "origin", f"HEAD:refs/{ref}/1/head")
        pull = self.fake.pulls.get(1) or self.fake.add(Pull(1, "", author="dongfenglu"))
        pull.head = git("rev-parse", "HEAD")
        changed = git("diff", "--name-only", "origin/main", "HEAD").splitlines()
        pull.files = [(name, name) for name in changed]
        return pull

    def pipeline(self, path: str) -> Pipeline:
        """Return a pipeline as the main line has it."""
        return Pipeline("", path, self.bare("show", f"main:{path}"))

    def _checkout(self, revision: str, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        git = Git(folder)
        git("init", "--quiet")
        git("fetch", "--quiet", str(self.bare.root), revision)
        git("checkout", "--quiet", "--force", "--detach", "FETCH_HEAD")
        git("remote", "remove", "origin") if git("remote") else None
        git("remote", "add", "origin", str(self.bare.root))


def run_github(fresh: Fresh, pull: Pull) -> tuple[str, str]:
    base = fresh.bare("rev-parse", "main")
    tree = fresh.bare("merge-tree", "--write-tree", "main", pull.head)
    merged = fresh.bare("commit-tree", tree, "-p", "main", "-p", pull.head, "-m", "合并")
    event = {
        "number": 1, "user": {"login": pull.author}, "base": {"sha": base},
        "head": {"sha": pull.head},
    }  # fmt: skip
    context = {"github": {"event": {"pull_request": event}, "sha": merged}}
    jobs = fresh.pipeline(".github/workflows/check.yml").jobs
    checked = fresh.runner.run(jobs["check"], context, {})
    run = {
        "event": "pull_request", "conclusion": checked.conclusion, "head_sha": pull.head,
        "head_repository": {"id": pull.fork, "full_name": pull.source}, "head_branch": "change",
        "id": 1,
    }  # fmt: skip
    happened = {"workflow_run": run, "repository": {"default_branch": "main"}}
    context = {"github": {"event": happened, "token": TOKEN}}
    jobs = fresh.pipeline(".github/workflows/review.yml").jobs
    posted = fresh.runner.run(jobs["comment"], context, checked.artifacts)
    return checked.conclusion, checked.log + posted.log


def run_gitea(fresh: Fresh, pull: Pull) -> tuple[str, str]:
    event = {
        "number": 1, "user": {"login": pull.author}, "head": {"sha": pull.head},
        "base": {"ref": "main"},
    }  # fmt: skip
    server, name = str(fresh.bare.root.parent), fresh.bare.root.stem
    context = {
        "github": {
            "event": {"pull_request": event}, "token": "", "server_url": f"file://{server}",
            "repository": name,
        },
        "secrets": {"KEPU_TOKEN": TOKEN},
    }  # fmt: skip
    (job,) = fresh.pipeline(".gitea/workflows/review.yml").jobs.values()
    run = fresh.runner.run(job, context, {})
    return run.conclusion, run.log


def run_gitlab(fresh: Fresh, pull: Pull) -> tuple[str, str]:
    """The contributor's own pipeline, then the scheduled one."""
    jobs = fresh.pipeline(".gitlab-ci.yml").value
    work, log = fresh.folder / "work", ""
    fresh.bare("update-ref", "refs/heads/change", pull.head)

    def run(name: str, revision: str, **variables: str) -> tuple[int, str]:
        fresh.runner.checkout(revision, work)
        job: dict[str, Any] = jobs[name]
        environment = {
            "PATH": os.pathsep.join([str(work / ".tools"), os.environ["PATH"]]),
            "LANG": "C.UTF-8",
            "HOME": str(fresh.folder),
            "CI_PROJECT_DIR": str(work),
            "CI_COMMIT_SHA": fresh.bare("rev-parse", revision),
            **{k: v for k, v in fresh.fake.environment.items() if k != "KEPU_TOKEN"},
            **variables,
        }
        if "environment" in job:
            environment["KEPU_TOKEN"] = TOKEN
        place = fresh.folder / f"tmp-{name}"
        place.mkdir(exist_ok=True)
        lines = (line if isinstance(line, list) else [line] for line in job["script"])
        script = "\n".join(chain.from_iterable(lines)).replace(MACHINE, f"{place}/")
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script],
            cwd=work, env=environment, encoding="utf-8", check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        subprocess.run(["rm", "-rf", place], check=True)
        return done.returncode, done.stdout

    target = {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": fresh.bare("merge-base", "main", pull.head),
        "CI_MERGE_REQUEST_PROJECT_URL": str(fresh.bare.root).removesuffix(".git"),
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
    }
    status, said = run("检查填报内容", "change", **target)
    assert (work / "gl-code-quality-report.json").is_file()
    log += said
    if status == 0:
        done, said = run("生成预览", "change", **target)
        assert done == 0, said
        assert zipfile.is_zipfile(work / "preview.zip")
        done, said = run("pages", "change")
        assert done == 0, said
        assert (work / "public" / "index.html").is_file()
    for name in ("列出合并请求", "检查合并请求", "写评论"):
        done, said = run(name, "main")
        assert done == 0, said
        log += said
    Git(work)("clean", "-fdxq", "-e", ".tools")
    Git(work)("worktree", "prune")
    return "failure" if status else "success", log


def event_of_gitcode(fresh: Fresh, pull: Pull) -> dict[str, Any]:
    """What a pull request's event tells."""
    return {
        "number": 1, "user": {"login": pull.author}, "base": {"ref": "main"},
        "head": {"sha": pull.head, "ref": "change", "repo": {"full_name": fresh.bare.root.stem}},
    }  # fmt: skip


def run_gitcode(
    fresh: Fresh, pull: Pull, event: dict[str, Any] | None = None, token: str = TOKEN
) -> tuple[str, str]:
    """Run what `pull_request_target` starts, for the usual event or another one."""
    fresh.bare("update-ref", "refs/heads/change", pull.head)
    context = {
        "atomgit": {
            "event": {"pull_request": event or event_of_gitcode(fresh, pull)},
            "server_url": f"file://{fresh.bare.root.parent}", "repository": fresh.bare.root.stem,
        },
        "secrets": {"KEPU_TOKEN": token},
    }  # fmt: skip
    (job,) = fresh.pipeline(".gitcode/workflows/review.yml").jobs.values()
    run = fresh.runner.run(job, context, {})
    return run.conclusion, run.log


def office_of(fresh: Fresh) -> Path:
    """The clone on a machine of the office's own."""
    office = fresh.folder / "office"
    if not office.exists():
        fresh.bare("clone", "--quiet", "--no-local", ".", str(office))
    return office


def run_office(fresh: Fresh, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the office's script, as its timer does."""
    tools = fresh.folder / "work" / ".tools"
    environment = {
        "PATH": os.pathsep.join([str(tools), os.environ["PATH"]]), "LANG": "C.UTF-8",
        "HOME": str(fresh.folder), "TMPDIR": str(fresh.folder), **fresh.fake.environment,
    }  # fmt: skip
    return subprocess.run(
        ["bash", ".gitee/kepu-review.sh"],
        cwd=office_of(fresh), env=environment | variables, encoding="utf-8", check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def run_gitee(fresh: Fresh, _: Pull) -> tuple[str, str]:
    """The office's machine, at its time."""
    done = run_office(fresh)
    assert done.returncode == 0, done.stdout
    assert Git(office_of(fresh))("worktree", "list").count("\n") == 0
    conclusion = "failure" if "待改" in fresh.fake.pulls[1].labels else "success"
    return conclusion, done.stdout


RUN = {
    "gitcode": run_gitcode,
    "gitea": run_gitea,
    "gitee": run_gitee,
    "github": run_github,
    "gitlab": run_gitlab,
}


@pytest.fixture(params=forge_kinds())
def fresh(request: pytest.FixtureRequest, tmp_path: Path, picture: Path) -> Iterator[Fresh]:
    with Running(FakeForge(request.param)) as fake:
        made = Fresh(request.param, tmp_path, picture, fake)
        made.runner.variables = {k: v for k, v in fake.environment.items() if v != TOKEN}
        yield made


def test_bad_then_good(fresh: Fresh) -> None:
    run = RUN[fresh.fake.kind]
    conclusion, log = run(fresh, fresh.propose(c.several_errors))
    assert conclusion == "failure", log
    assert len(fresh.fake.comments[1]) == 1, log
    (first,) = fresh.fake.comments[1]
    assert first.author == BOTS[fresh.fake.kind]
    assert first.body.startswith(MARKER)
    bad = first.body
    assert sorted(fresh.fake.pulls[1].labels) == sorted(["郑州市", "待改"])
    conclusion, log = run(fresh, fresh.propose(c.good_survey))
    assert conclusion == "success", log
    (second,) = fresh.fake.comments[1]
    assert (second.id, second.body != bad) == (first.id, True)
    assert "待改" not in fresh.fake.pulls[1].labels
    assert TOKEN not in log
