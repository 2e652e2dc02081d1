"""A fresh data repository on each forge, whose pipelines run as their files say."""

from __future__ import annotations

import os
import subprocess
import zipfile
from itertools import chain
from typing import TYPE_CHECKING, Any

from fake_forge import TOKEN, FakeForge, Pull
from fakes import token_rules as rules
from journey import contributions as c
from journey.workflow_runner import Runner, make_tools
from journey.world import REPOSITORY, Contributor
from making_git import Git
from pipelines import Pipeline, fresh_files
from repository import copy_good

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[["Fresh", Pull], tuple[str, str]]
    """Plays what a push to a pull request starts; returns the check's conclusion, and the log."""


JOB, BOT = "token-of-a-job", "token-of-an-account"
SCOPES = ("issue:write", "repository:read", "user:read")
ACCOUNTS = {
    "gitea": rules.gitea_account(SCOPES, writes=True),
    "gitlab": rules.gitlab_member("Developer", may_push=False),
}
"""As the pages on setting up want them."""
MACHINE = "/tmp/"  # noqa: S108 - where the scripts keep things, on a machine that is kept


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
        self.secrets = {"KEPU_TOKEN": self.gives(BOT, ACCOUNTS[kind])} if kind in ACCOUNTS else {}
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

    def pipeline(self, path: str, revision: str = "main") -> Pipeline:
        """Return a pipeline as a revision has it."""
        return Pipeline("", path, self.bare("show", f"{revision}:{path}"))

    def gives(self, token: str, holder: rules.Holder) -> str:
        """Return a token, after the forge has been told what it may do."""
        self.fake.tokens[token] = holder
        return token

    def _checkout(self, revision: str, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        git = Git(folder)
        git("init", "--quiet")
        git("fetch", "--quiet", str(self.bare.root), revision)
        git("checkout", "--quiet", "--force", "--detach", "FETCH_HEAD")
        git("remote", "remove", "origin") if git("remote") else None
        git("remote", "add", "origin", str(self.bare.root))


def run_github(fresh: Fresh, pull: Pull) -> tuple[str, str]:
    """The proposal's own pipeline, as it would be merged, then the main line's."""
    base = fresh.bare("rev-parse", "main")
    tree = fresh.bare("merge-tree", "--write-tree", "main", pull.head)
    merged = fresh.bare("commit-tree", tree, "-p", "main", "-p", pull.head, "-m", "合并")
    event = {
        "number": 1, "user": {"login": pull.author}, "base": {"sha": base},
        "head": {
            "sha": pull.head,
            "repo": {"id": pull.fork, "full_name": pull.source, "fork": True},
        },
    }  # fmt: skip
    job = fresh.pipeline(".github/workflows/check.yml", merged).jobs["check"]
    context = {
        "github": {
            "event_name": "pull_request", "sha": merged,
            "event": {"pull_request": event, "repository": REPOSITORY},
            "token": fresh.gives(JOB, rules.github_job("pull_request", job["permissions"],
                                                       is_fork=True)),
        },
        "secrets": rules.github_secrets("pull_request", fresh.secrets, is_fork=True),
    }  # fmt: skip
    checked = fresh.runner.run(job, context, {})
    run = {
        "event": "pull_request", "conclusion": checked.conclusion, "head_sha": pull.head,
        "head_repository": {"id": pull.fork, "full_name": pull.source}, "head_branch": "change",
        "id": 1,
    }  # fmt: skip
    happened = {"workflow_run": run, "repository": REPOSITORY}
    job = fresh.pipeline(".github/workflows/review.yml").jobs["comment"]
    holder = rules.github_job("workflow_run", job["permissions"], is_fork=True)
    context = {
        "github": {
            "event_name": "workflow_run", "event": happened, "token": fresh.gives(JOB, holder),
        },
        "secrets": rules.github_secrets("workflow_run", fresh.secrets, is_fork=True),
    }  # fmt: skip
    posted = fresh.runner.run(job, context, checked.artifacts)
    return checked.conclusion, checked.log + posted.log


def run_gitea(fresh: Fresh, pull: Pull, version: tuple[int, int] = (1, 26)) -> tuple[str, str]:
    """The target branch's pipeline, whatever the proposal makes of it."""
    event = {
        "number": 1, "user": {"login": pull.author},
        "base": {"ref": "main", "sha": fresh.bare("rev-parse", "main")},
        "head": {
            "sha": pull.head,
            "repo": {"id": pull.fork, "full_name": pull.source, "fork": True},
        },
    }  # fmt: skip
    server, name = str(fresh.bare.root.parent), fresh.bare.root.stem
    context: dict[str, Any] = {
        "github": {
            "event_name": "pull_request_target",
            "event": {"pull_request": event, "repository": REPOSITORY},
            "server_url": f"file://{server}", "repository": name,
            "token": fresh.gives(JOB, rules.gitea_job(version, is_fork=True)),
        },
        "secrets": rules.gitea_secrets("pull_request_target", fresh.secrets, is_fork=True),
        "needs": {},
    }  # fmt: skip
    conclusions: dict[str, str] = {}
    log = ""
    for key, job in fresh.pipeline(".gitea/workflows/review.yml").jobs.items():
        ended = [conclusions[job["needs"]]] if "needs" in job else []
        if not rules.gitea_runs_after(ended):
            conclusions[key] = "skipped"
            continue
        run = fresh.runner.run(job, context, {})
        context["needs"][key] = {"outputs": run.outputs}
        conclusions[key], log = run.conclusion, log + run.log
    return conclusions["check"], log


def run_gitlab(fresh: Fresh, pull: Pull) -> tuple[str, str]:
    """The contributor's own pipeline, in the fork and as it is there, then the scheduled one."""
    stored = {
        name: rules.Variable(value, environment="kepu-review")
        for name, value in fresh.secrets.items()
    }
    work, log = fresh.folder / "work", ""
    fresh.bare("update-ref", "refs/heads/change", pull.head)

    def run(name: str, revision: str, **variables: str) -> tuple[int, str]:
        fresh.runner.checkout(revision, work)
        job: dict[str, Any] = fresh.pipeline(".gitlab-ci.yml", revision).value[name]
        is_fork_s = revision != "main"
        given = rules.gitlab_variables(
            stored, job.get("environment", {}).get("name", ""),
            is_fork_s=is_fork_s, is_protected_ref=not is_fork_s,
        )  # fmt: skip
        environment = {
            "PATH": os.pathsep.join([str(work / ".tools"), os.environ["PATH"]]),
            "LANG": "C.UTF-8",
            "HOME": str(fresh.folder),
            "CI_PROJECT_DIR": str(work),
            "CI_COMMIT_SHA": fresh.bare("rev-parse", revision),
            **{k: v for k, v in fresh.fake.environment.items() if k != "KEPU_TOKEN"},
            **variables,
            **given,
        }
        place = fresh.folder / "tmp"
        place.mkdir(exist_ok=True)
        lines = (line if isinstance(line, list) else [line] for line in job["script"])
        script = "\n".join(chain.from_iterable(lines)).replace(MACHINE, f"{place}/")
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script],
            cwd=work, env=environment, encoding="utf-8", check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
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


RUN: dict[str, Run] = {
    "gitcode": run_gitcode,
    "gitea": run_gitea,
    "gitee": run_gitee,
    "github": run_github,
    "gitlab": run_gitlab,
}
