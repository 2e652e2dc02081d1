"""A forge on one machine: a bare repository, its pipelines, its rules, and people who push."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fake_forge import TOKEN, FakeForge, Pull
from journey.workflow_runner import JobRun, Runner
from making_git import Git
from pipelines import ROOT, Pipeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from repository import Repository

REQUIRED_CHECK, REQUIRED_STATUS = "检查填报内容", "核对检查结果"
PROPOSED = "2022-10-10T09:00:00+08:00"
MARK = "the main line's checker: "
REPOSITORY = {"id": 1, "full_name": "henan/data", "default_branch": "main"}
"""The forge's own, as an event has it; whoever proposes something does so from another."""
CANARY = "CANARY-OF-FOREIGN-CODE"
_TOP = (".github", "mkdocs.yml", "kepu.py", "requirements.lock")
_OWNERS = {
    "schema/units/henan.yml": {"henan-kexie": "henan-office"},
    "schema/units/luoyang.yml": {"luoyang-kexie": "luoyang-office"},
    "schema/units/zhengzhou.yml": {
        "zhengzhou-kexie": "zhengzhou-office",
        "zhengzhou-dongfenglu-shequ": "dongfenglu",
    },
}


def make_main_line(bare: Path, made: Repository, *, program: bool) -> None:
    """Make the forge's repository: the good data, whose they are, and the program, if wanted."""
    root = made.root
    for path, owners in _OWNERS.items():
        text = made.path(path).read_text(encoding="utf-8")
        for unit, account in owners.items():
            lead = f"  - id: {unit}\n"
            text = text.replace(lead, f"{lead}    owners: [{account}]\n")
        made.write(path, text)
    settings = made.path("schema/settings.yml").read_text(encoding="utf-8")
    made.write("schema/settings.yml", settings + "maintainers: [maintainer]\n")
    for name in _TOP:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, root / name)
    if program:
        copy_program(root / "site_builder")
    made.write(".gitignore", "/build/\n")
    git = Git(root)
    git("init", "--quiet", "--initial-branch", "main")
    git("add", "--all")
    git("commit", "--quiet", "--message", "开始")
    git("clone", "--quiet", "--bare", ".", str(bare))


def copy_program(folder: Path) -> None:
    """Copy the package, with a mark that says which copy of it runs."""
    ignored = shutil.ignore_patterns("__pycache__", "_reference", "node_modules")
    shutil.copytree(ROOT / "site_builder", folder, ignore=ignored)
    main = folder / "__main__.py"
    before, imported, after = main.read_text(encoding="utf-8").partition("import sys\n")
    assert imported
    mark = f"sys.stderr.write({MARK!r} + __file__ + chr(10))\n"
    main.write_text(f"{before}{imported}{mark}{after}", encoding="utf-8")


@dataclass(frozen=True)
class CheckRun:
    """What the unprivileged pipeline came to."""

    number: int
    head: str
    source: str
    branch: str
    job: JobRun


@dataclass
class World:
    """The forge, with one pull request after the other."""

    folder: Path
    bare: Git
    fake: FakeForge
    machine: Path
    """Kept between tests, so that the program is compiled once."""
    in_process: bool
    """Whether the command is called within the test, rather than the main line's own started."""
    checks: dict[str, str] = field(default_factory=dict)
    """Conclusions of the required check by commit."""
    count: int = 0

    def propose(
        self,
        account: str,
        change: Callable[[Contributor], object],
        branch: str = "change",
    ) -> int:
        """Push a branch from a clone of one's own, open a pull request, and return its number."""
        self.count += 1
        clone = self.folder / f"{self.count}-{account}"
        self.bare("clone", "--quiet", "--no-local", ".", str(clone))
        contributor = Contributor(Git(clone), account, branch, self.count)
        contributor.git("checkout", "--quiet", "-b", branch)
        change(contributor)
        number = self.count
        self.fake.add(Pull(number, "", author=account, source=f"{account}/data"))
        self.fake.pulls[number].may_merge = lambda: self.may_merge(number)
        self.fake.pulls[number].on_merge = lambda: self._merge(number)
        self.push(contributor)
        return number

    def contributor(self, number: int, branch: str = "change") -> Contributor:
        """Return whoever opened a pull request."""
        account = self.fake.pulls[number].author
        return Contributor(Git(self.folder / f"{number}-{account}"), account, branch, number)

    def push(self, contributor: Contributor) -> None:
        """Commit what is in the clone and push it; the forge takes notice."""
        git, number = contributor.git, contributor.number
        git("add", "--all")
        git("commit", "--quiet", "--allow-empty", "--message", "填报", at=PROPOSED)
        git("push", "--quiet", "--force", "origin", f"HEAD:refs/pull/{number}/head")
        pull = self.fake.pulls[number]
        pull.head = git("rev-parse", "HEAD")
        fork = self.bare("merge-base", "main", pull.head)
        listed = self.bare("diff", "--name-only", "--no-renames", "-z", fork, pull.head)
        pull.files = [(name, name) for name in listed.split("\0") if name]

    def check(self, number: int, job: str = "check") -> CheckRun:
        """Run the unprivileged pipeline as the proposal has it, as GitHub does."""
        pull = self.fake.pulls[number]
        merged = self._merged(pull.head)
        assert merged, "a conflict: GitHub runs nothing"
        self.bare("update-ref", f"refs/pull/{number}/merge", merged)
        event = {
            "number": number,
            "user": {"login": pull.author},
            "base": {"sha": self.bare("rev-parse", "main")},
            "head": {"sha": pull.head, "repo": {"id": 2, "full_name": pull.source}},
        }
        happened = {"pull_request": event, "repository": REPOSITORY}
        github = {"event_name": "pull_request", "event": happened, "sha": merged}
        jobs = self._workflow(merged, "check").jobs
        made = self._runner({}).run(jobs[job], {"github": github}, {})
        if job == "check":
            self.checks[pull.head] = made.conclusion
        branch = self.contributor(number).git("branch", "--show-current")
        return CheckRun(number, pull.head, pull.source, branch, made)

    def review(self, run: CheckRun) -> JobRun:
        """Run the privileged pipeline, which is the main line's."""
        event = {
            "event": "pull_request",
            "conclusion": run.job.conclusion,
            "head_sha": run.head,
            "head_branch": run.branch,
            "head_repository": {"id": self.fake.pulls[run.number].fork, "full_name": run.source},
            "id": 4711,
        }
        happened = {"workflow_run": event, "repository": REPOSITORY}
        github = {"event_name": "workflow_run", "event": happened, "sha": "main", "token": TOKEN}
        jobs = self._workflow("main", "review").jobs
        address = {k: v for k, v in self.fake.environment.items() if k != "GITHUB_TOKEN"}
        return self._runner(address).run(jobs["comment"], {"github": github}, run.job.artifacts)

    def submit(self, number: int) -> tuple[CheckRun, JobRun]:
        """Run both, one after the other."""
        run = self.check(number)
        return run, self.review(run)

    def comment(self, number: int) -> str:
        """Return the one comment on a pull request."""
        (said,) = self.fake.comments[number]
        return said.body

    def may_merge(self, number: int) -> bool:
        """The branch's rule: the check has passed, and its result was found to hold."""
        head = self.fake.pulls[number].head
        said = [s for s in self.fake.statuses if s[:2] == (head, REQUIRED_STATUS)]
        return self.checks.get(head) == "success" and bool(said) and said[-1][2] == "success"

    def merge(self, number: int) -> bool:
        """Merge as somebody who presses the button, if the rule lets him."""
        if not self.may_merge(number):
            return False
        self._merge(number)
        return True

    def tree(self) -> set[str]:
        """Return the paths on the main line."""
        return set(self.bare("ls-tree", "-r", "--name-only", "main").splitlines())

    def says_of_main(self) -> tuple[int, str]:
        """Check the main line as it is now."""
        step = {"run": "python kepu.py check --format json"}
        how = {"ref": "main", "persist-credentials": "false"}
        steps = [{"uses": "actions/checkout@main", "with": how}, step]
        done = self._runner({}).run({"steps": steps}, {"github": {}}, {})
        return int(done.conclusion != "success"), done.log

    def _merged(self, head: str) -> str | None:
        """Return a commit that merges a tip into the main line; None where they conflict."""
        try:
            tree = self.bare("merge-tree", "--write-tree", "main", head)
        except Exception:  # noqa: BLE001 - git says so by its exit status
            return None
        return self.bare("commit-tree", tree, "-p", "main", "-p", head, "-m", "合并")

    def _merge(self, number: int) -> None:
        merged = self._merged(self.fake.pulls[number].head)
        assert merged
        self.bare("update-ref", "refs/heads/main", merged)

    def _workflow(self, revision: str, name: str) -> Pipeline:
        path = f".github/workflows/{name}.yml"
        return Pipeline("github", path, self.bare("show", f"{revision}:{path}"))

    def _runner(self, variables: dict[str, str]) -> Runner:
        temporary = self.machine / ".temporary"
        return Runner(self.machine, temporary, self._checkout, variables, self.in_process)

    def _checkout(self, revision: str, folder: Path) -> None:
        """Bring a revision to a folder; what was compiled in it stays, if it is the program's."""
        keeps = folder.name != "change"
        if not keeps:
            shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(exist_ok=True)
        git = Git(folder)
        git("init", "--quiet")
        git("fetch", "--quiet", "--update-shallow", str(self.bare.root), revision)
        git("checkout", "--quiet", "--force", "--detach", "FETCH_HEAD")
        git("clean", "-ffdxq", "-e", "__pycache__", "-e", ".tools", "-e", ".temporary",
            "-e", "base", "-e", "change")  # fmt: skip


@dataclass(frozen=True)
class Contributor:
    """Somebody at a computer of his own."""

    git: Git
    account: str
    branch: str
    number: int

    @property
    def root(self) -> Path:
        """The clone."""
        return self.git.root

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace a text in a file."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.write(path, text.replace(old, new))

    def link(self, path: str, target: str) -> None:
        """Make a symbolic link."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.symlink_to(target)
