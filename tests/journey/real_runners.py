"""A fresh repository's pipelines on runners that others wrote, with a real repository on loopback.

    python3 kepu.py dev python tests/journey/run_real.py gitea act
    python3 kepu.py dev python tests/journey/run_real.py gitlab gitlab-ci-local

First the forge, then the runner's program, then what it is given besides; act takes
`--local-repository NAME@VERSION=FOLDER` where actions cannot be fetched. The program under test is
a wheel of this checkout, which each pipeline installs as any repository would, so that packages
are fetched; nothing else leaves this machine: the forge's API is the fake one.
"""

from __future__ import annotations

import http.server
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fake_forge import TOKEN, FakeForge, Pull, Running
from journey import contributions as c
from journey.world import REPOSITORY, Contributor
from making_git import Git
from pipelines import ROOT
from repository import copy_good, make_picture

from site_builder import __version__
from site_builder.forges.registry import forge_kinds
from site_builder.reference_data import reference_folder
from site_builder.scaffold.program import program_of_wheel
from site_builder.scaffold.repository import repository_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NAME = REPOSITORY["full_name"]
_LONGEST = 900
_TIP = "refs/pull/1/head", "refs/merge-requests/1/head"


class _GitHandler(http.server.BaseHTTPRequestHandler):
    """Repositories below a folder, as git's own program for servers gives them."""

    folder: Path

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _handle(self) -> None:
        path, _, query = self.path.partition("?")
        data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        variables = {
            **os.environ,
            "GIT_PROJECT_ROOT": str(self.folder), "GIT_HTTP_EXPORT_ALL": "1", "PATH_INFO": path,
            "QUERY_STRING": query, "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
        }  # fmt: skip
        done = subprocess.run(
            ["git", "http-backend"], env=variables, input=data, capture_output=True, check=True
        )
        head, _, body = done.stdout.partition(b"\r\n\r\n")
        named = dict(line.split(": ", 1) for line in head.decode().splitlines())
        self.send_response(int(named.pop("Status", "200").split()[0]))
        for key, value in named.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = _handle  # noqa: N815 - the library's names


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve the repositories below a folder while the block lasts; yield the address."""
    handler = type("Handler", (_GitHandler,), {"folder": folder})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@dataclass
class Trial:
    """A forge with one pull request, and a runner."""

    folder: Path
    fake: FakeForge
    server: str
    bare: Git
    clone: Git
    program: str
    """The runner's."""
    more: list[str]

    def propose(self, change: Callable[[Contributor], object]) -> Pull:
        """Push a change as the pull request."""
        change(Contributor(self.clone, "dongfenglu", "change", 1))
        self.clone("add", "--all")
        self.clone("commit", "--quiet", "--message", "填报", at="2022-10-10T09:00:00+08:00")
        for ref in _TIP:
            self.clone("push", "--quiet", "--force", "origin", f"HEAD:{ref}")
        pull = self.fake.pulls.get(1) or self.fake.add(Pull(1, "", author="dongfenglu"))
        pull.head = self.clone("rev-parse", "HEAD")
        changed = self.clone("diff", "--name-only", "origin/main", "HEAD").splitlines()
        pull.files = [(name, name) for name in changed]
        return pull

    def checkout(self, name: str, revision: str) -> Path:
        """Return a fresh clone at a revision, where the runner starts."""
        folder = self.folder / name
        subprocess.run(["rm", "-rf", folder], check=True)
        self.bare("clone", "--quiet", f"{self.server}/{NAME}.git", str(folder))
        git = Git(folder)
        git("fetch", "--quiet", "origin", revision)
        git("checkout", "--quiet", "-B", "main", "FETCH_HEAD")
        return folder

    def run(self, folder: Path, *arguments: str) -> tuple[int, str]:
        """Run the runner."""
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        done = subprocess.run(
            [self.program, *arguments, *self.more],
            cwd=folder, encoding="utf-8", check=False, timeout=_LONGEST,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env={**os.environ, "HOME": str(home), "NO_COLOR": "1"},
        )  # fmt: skip
        return done.returncode, done.stdout


def _event(trial: Trial, pull: Pull) -> dict[str, Any]:
    source = {"id": 2, "full_name": pull.source}
    request = {
        "number": 1, "user": {"login": pull.author}, "head": {"sha": pull.head, "repo": source},
        "base": {"ref": "main", "sha": trial.bare("rev-parse", "main")},
    }  # fmt: skip
    return {"action": "synchronize", "number": 1, "pull_request": request, "repository": REPOSITORY}


def _act(trial: Trial, event: str, value: Any, place: tuple[str, str], job: str) -> tuple[int, str]:
    """Run a job of a workflow; `place` is its path and the revision that has it."""
    folder = trial.checkout("work", place[1])
    file = trial.folder / "event.json"
    file.write_text(json.dumps(value), encoding="utf-8")
    variables = {
        "GITHUB_SERVER_URL": trial.server, "GITHUB_REPOSITORY": NAME,
        "GITHUB_API_URL": trial.fake.api, "GITEA_API_URL": trial.fake.api,
    }  # fmt: skip
    given = [f"--env={key}={value}" for key, value in variables.items()]
    return trial.run(
        folder, event, f"--workflows={place[0]}", f"--job={job}", f"--eventpath={file}",
        "--platform=ubuntu-latest=-self-hosted", f"--secret=KEPU_TOKEN={TOKEN}",
        f"--secret=GITHUB_TOKEN={TOKEN}", f"--action-cache-path={trial.folder / 'act'}",
        f"--artifact-server-path={trial.folder / 'artifacts'}", "--artifact-server-addr=127.0.0.1",
        "--no-cache-server", *given,
    )  # fmt: skip


def gitea(trial: Trial, pull: Pull) -> tuple[bool, str]:
    """Run Gitea's one job."""
    place = (".gitea/workflows/review.yml", "main")
    status, said = _act(trial, "pull_request_target", _event(trial, pull), place, "check")
    return status == 0, said


def github(trial: Trial, pull: Pull) -> tuple[bool, str]:
    """Run GitHub's check, which says nothing on the pull request yet."""
    tree = trial.bare("merge-tree", "--write-tree", "main", pull.head)
    merged = trial.bare("commit-tree", tree, "-p", "main", "-p", pull.head, "-m", "合并")
    trial.bare("update-ref", "refs/pull/1/merge", merged)
    place = (".github/workflows/check.yml", "refs/pull/1/merge")
    status, said = _act(trial, "pull_request", _event(trial, pull), place, "check")
    return status == 0, said


def gitlab(trial: Trial, pull: Pull) -> tuple[bool, str]:
    """Run the contributor's own pipeline, then the scheduled one."""
    base = trial.bare("merge-base", "main", pull.head)
    own = {
        "CI_PIPELINE_SOURCE": "merge_request_event",
        "CI_MERGE_REQUEST_PROJECT_URL": f"{trial.server}/{NAME}",
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
    }
    scheduled = {
        "CI_PIPELINE_SOURCE": "schedule", "CI_COMMIT_BRANCH": "main", "CI_DEFAULT_BRANCH": "main",
        "CI_API_V4_URL": trial.fake.api, "CI_PROJECT_ID": "1", "KEPU_TOKEN": TOKEN,
    }  # fmt: skip
    status, log = 0, ""
    for revision, variables in ((pull.head, own), ("main", scheduled)):
        folder = trial.checkout("work", revision)
        # It would name the folder of an image, even where it takes no image.
        named = {**variables, "CI_PROJECT_DIR": str(folder)}
        given = [f"--variable={key}={value}" for key, value in named.items()]
        done, said = trial.run(folder, "--force-shell-executor", *given)
        status, log = status or done, log + said
    return status == 0, log


RUN = {"gitea": gitea, "github": github, "gitlab": gitlab}


def make(folder: Path, kind: str) -> Git:
    """Make the repository of a province on a forge, with a wheel of this checkout in it."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    (wheel,) = folder.glob("*.whl")
    picture = make_picture(folder / "picture.jpg")
    made = copy_good(folder / "made", picture)
    program = program_of_wheel(wheel, __version__)
    for path, data in repository_files(reference_folder(), forge_kinds()[kind], program).items():
        if not path.startswith("schema/"):
            file = made.root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    made.replace("schema/units/zhengzhou.yml", c.UNIT_LINE, f"{c.UNIT_LINE}{c.OWNED}")
    git = Git(made.root)
    git("init", "--quiet", "--initial-branch", "main")
    git("add", "--all", "--force")
    git("commit", "--quiet", "--message", "开始")
    bare = folder / "served" / f"{NAME}.git"
    git("clone", "--quiet", "--bare", ".", str(bare))
    return Git(bare)


def main(arguments: list[str]) -> int:
    """Propose something faulty, then mend it; say what the runner and the forge make of it."""
    kind, program, *more = arguments
    with tempfile.TemporaryDirectory() as name, Running(FakeForge(kind)) as fake:
        folder = Path(name)
        bare = make(folder, kind)
        bare("config", "uploadpack.allowAnySHA1InWant", "true")
        clone = folder / "clone"
        bare("clone", "--quiet", "--no-local", ".", str(clone))
        with serving(folder / "served") as server:
            trial = Trial(folder, fake, server, bare, Git(clone), program, more)
            for change, is_good in ((c.several_errors, False), (c.good_survey, True)):
                passed, said = RUN[kind](trial, trial.propose(change))
                comments = [comment.body for comment in fake.comments[1]]
                titles = [re.findall(r"(?m)^#+ .*$", body)[:1] for body in comments]
                sys.stderr.write(
                    f"{change.__name__}: passed {passed}, labels {fake.pulls[1].labels}"
                )
                sys.stderr.write(f", comments {titles}\n")
                is_right = TOKEN not in said and (passed == is_good or kind == "gitlab")
                is_told = len(comments) == 1 or kind == "github"
                if not (is_right and is_told):
                    sys.stderr.write(said)
                    return 1
    return 0
