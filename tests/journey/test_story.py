"""What becomes of a fork's pull request, by each forge's own rules on tokens, and of hostile ones.

The rules, each with its place in the official source, stand in `fakes/token_rules.py`.
"""

from __future__ import annotations

import base64
import os
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import pytest
from fake_forge import BOTS, TOKEN, FakeForge, Fault, Pull, Running
from fakes import token_rules as rules
from fakes.state import Refused
from journey import contributions as c
from journey.fresh import BOT, JOB, RUN, SCOPES, Fresh, run_gitea
from making_git import Git
from pipelines import SOURCE

from site_builder.forges.errors import ForgeError
from site_builder.forges.kind import open_repository
from site_builder.forges.registry import forge_kinds
from site_builder.review.comment.markdown import MARKER
from site_builder.review.review import Review, Verdict
from site_builder.review.review_json import write_review

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from journey.fresh import Run
    from journey.world import Contributor

    from site_builder.forges.driver import Driver


pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows上不走流程：流程的机器用bash")

VERSIONS = ((1, 21), (1, 26))
"""Of Gitea: before the changes of its rules on tokens, and after."""
REQUIRED, STATUS = "检查填报内容", "核对检查结果"
PASSED, TO_MEND = "通过", "待改"
EVIL = "a-requirement-of-the-fork"


@dataclass
class Story:
    """A pull request of a fork, and what the forge requires before it is merged."""

    fresh: Fresh
    run: Run
    checks: dict[str, str] = field(default_factory=dict)
    """Conclusions of the check, by commit."""
    log: str = ""

    def happens(self, change: Callable[[Contributor], object]) -> None:
        """Push a change, and play the event."""
        pull = self.fresh.propose(change)
        pull.may_merge = lambda: self._is_allowed(pull)
        self.checks[pull.head], log = self.run(self.fresh, pull)
        self.log += log
        assert not [token for token in (TOKEN, JOB, BOT) if token in self.log]

    def _is_allowed(self, pull: Pull) -> bool:
        """By the rules that the pages on setting up ask for."""
        fake = self.fresh.fake
        if fake.kind == "github":
            said = [s[2] for s in fake.statuses if s[:2] == (pull.head, STATUS)]
            return self.checks[pull.head] == "success" and said[-1:] == ["success"]
        if fake.kind == "gitea":
            return self.checks[pull.head] == "success"
        return PASSED in pull.labels  # by whoever merges

    @property
    def labels(self) -> list[str]:
        """The labels on the pull request."""
        return self.fresh.fake.pulls[1].labels

    @property
    def comments(self) -> list[str]:
        """The comments on the pull request."""
        return [said.body for said in self.fresh.fake.comments[1]]

    def is_merged(self) -> bool:
        """Press the button as a maintainer, and return whether the forge merged."""
        pull = self.fresh.fake.pulls[1]
        try:
            self.fresh.fake.merge(pull, pull.head)
        except Refused:
            return False
        return True


def stories() -> Iterator[tuple[str, Run]]:
    """Yield each forge with how its events are played."""
    for kind in forge_kinds():
        if kind == "gitea":
            yield from ((kind, partial(run_gitea, version=version)) for version in VERSIONS)
        else:
            yield kind, RUN[kind]


def _name(param: tuple[str, Run]) -> str:
    kind, run = param
    version = run.keywords["version"] if isinstance(run, partial) else ()
    return f"{kind}-{'.'.join(map(str, version))}".rstrip("-")


@pytest.fixture(params=stories(), ids=_name)
def story(request: pytest.FixtureRequest, tmp_path: Path, picture: Path) -> Iterator[Story]:
    kind, run = request.param
    with Running(FakeForge(kind)) as fake:
        yield Story(fresh_on(fake, tmp_path, picture), run)


@pytest.fixture
def on_github(tmp_path: Path, picture: Path) -> Iterator[Story]:
    with Running(FakeForge("github")) as fake:
        yield Story(fresh_on(fake, tmp_path, picture), RUN["github"])


def fresh_on(fake: FakeForge, folder: Path, picture: Path) -> Fresh:
    fresh = Fresh(fake.kind, folder, picture, fake)
    fresh.runner.variables = {k: v for k, v in fake.environment.items() if v != TOKEN}
    return fresh


def driver_with(fake: FakeForge, token: str) -> Driver:
    """Return a driver that bears another token."""
    variables = {k: token if v == TOKEN else v for k, v in fake.environment.items()}
    return open_repository(forge_kinds()[fake.kind], variables, None, None)


def whole(by: Contributor) -> None:
    """All that the unit has to send."""
    c.good_survey(by)
    c.good_case(by)


def test_faulty_mended_merged(story: Story) -> None:
    fake = story.fresh.fake
    story.happens(c.several_errors)
    (said,) = fake.comments[1]
    bad, is_ours = said.body, (said.author, said.id)
    assert said.author == BOTS[fake.kind]
    assert bad.startswith(MARKER)
    assert sorted(story.labels) == sorted(["郑州市", TO_MEND])
    assert not story.is_merged()
    story.happens(whole)
    (said,) = fake.comments[1]
    assert (said.author, said.id) == is_ours
    assert said.body != bad
    assert sorted(story.labels) == sorted(["郑州市", PASSED]), story.comments
    assert list(story.checks.values()) == ["failure", "success"]
    assert story.is_merged()
    assert fake.refused == []


CANARY = "canary-of-the-fork"
_NOBODY = "0" * 40
_REWRITTEN = {
    ".github/workflows/check.yml": f"""\
name: check
on: pull_request
permissions: write-all
jobs:
  check:
    name: {REQUIRED}
    runs-on: ubuntu-latest
    permissions: {{contents: write, issues: write, pull-requests: write, statuses: write}}
    steps:
      - env:
          HEAD: ${{{{ github.event.pull_request.head.sha }}}}
          STOLEN: ${{{{ secrets.KEPU_TOKEN }}}}
        run: |
          echo "stolen=${{STOLEN:-nothing}}"
          echo REVIEW | base64 -d | sed "s/{_NOBODY}/$HEAD/" > "$RUNNER_TEMP/review.json"
      - uses: actions/upload-artifact@main
        with:
          name: review
          path: ${{{{ runner.temp }}}}/review.json
""",
    ".gitlab-ci.yml": f"""\
{REQUIRED}:
  environment: {{name: kepu-review, action: access}}
  script:
    - echo "stolen=${{KEPU_TOKEN:-nothing}}"
    - echo '[]' > gl-code-quality-report.json
    - exit 1
""",
}


def hostile(kind: str, by: Contributor) -> None:
    """Rewrite every pipeline, forge a review that finds nothing, and ask for another program."""
    forged = Review(
        Verdict.CLEAN, 1, labels=("郑州市", PASSED), pull=1, head=_NOBODY, actor=by.account
    )
    review = base64.b64encode(write_review(forged).encode()).decode()
    for path in forge_kinds()[kind].files:
        if "workflow" in path or path.endswith(("ci.yml", ".sh")):
            text = _REWRITTEN.get(path, f"echo {CANARY}\n")
            by.write(path, text.replace("REVIEW", review))
    by.write("requirements.txt", f"{EVIL}==1\n")
    c.several_errors(by)


def test_hostile(story: Story) -> None:
    """Whatever it makes of the pipelines, nobody is told that it passed, and it is not merged."""
    kind = story.fresh.fake.kind
    story.happens(partial(hostile, kind))
    assert "stolen=" not in story.log.replace("stolen=nothing", "")
    assert CANARY not in story.log
    assert EVIL not in story.log
    assert PASSED not in story.labels
    (comment,) = story.comments
    assert ("不采用" if kind == "github" else "怎么改") in comment
    assert not story.is_merged()


RUNS_OF_FORKS = {
    "github": rules.github_job("pull_request", {"contents": "write"}, is_fork=True),
    "gitea-1.21": rules.gitea_job((1, 21), is_fork=True),
    "gitea-1.26": rules.gitea_job((1, 26), is_fork=True),
    "gitlab": rules.gitlab_member("Reporter", may_push=False),
}
"""A job's own token for a fork and, on GitLab, that of a Reporter, who may comment."""


@pytest.mark.parametrize("name", RUNS_OF_FORKS)
def test_such_a_token_cannot_say_that_something_passed(name: str) -> None:
    with Running(FakeForge(name.partition("-")[0])) as fake:
        fake.add(Pull(1, _NOBODY))
        fake.labels[PASSED] = "0e8a16"
        fake.tokens[JOB] = RUNS_OF_FORKS[name]
        forge = driver_with(fake, JOB)
        writes: list[Callable[[], None]] = [
            lambda: forge.change_labels(1, [PASSED], []),
            lambda: forge.merge(1, _NOBODY),
            lambda: forge.set_status(_NOBODY, STATUS, "", passed=True),
        ]
        for write in writes:
            with pytest.raises(ForgeError) as caught:
                write()
            assert caught.value.status == rules.FORBIDDEN
        assert not fake.statuses


@pytest.mark.parametrize("missing", [*SCOPES, "role"])
def test_gitea_s_account_needs_each_scope_and_its_role(missing: str) -> None:
    scopes = [scope for scope in SCOPES if scope != missing]
    with Running(FakeForge("gitea")) as fake:
        fake.add(Pull(1, _NOBODY))
        fake.labels[PASSED] = "0e8a16"
        fake.tokens[BOT] = rules.gitea_account(scopes, writes=missing != "role")
        forge = driver_with(fake, BOT)
        with suppress(ForgeError):
            forge.accounts()
            forge.pull(1)
            forge.create_comment(1, "好")
            forge.change_labels(1, [PASSED], [])
        assert fake.refused


@pytest.mark.parametrize("kind", ["gitea", "github", "gitlab"])
def test_the_checker_is_the_target_branch_s_as_it_is_now(
    kind: str, tmp_path: Path, picture: Path
) -> None:
    with Running(FakeForge(kind)) as fake:
        _upgrade_meanwhile(Story(fresh_on(fake, tmp_path, picture), RUN[kind]))


def _upgrade_meanwhile(story: Story) -> None:
    later = "# of the main line, after the fork"
    pull = story.fresh.propose(c.good_survey)
    clone = story.fresh.folder / "maintainer"
    story.fresh.bare("clone", "--quiet", "--no-local", ".", str(clone))
    file = clone / "requirements.txt"
    file.write_text(f"{file.read_text(encoding='utf-8')}{later}\n", encoding="utf-8")
    Git(clone)("commit", "--quiet", "--all", "--message", "升级")
    Git(clone)("push", "--quiet", "origin", "main")
    _, log = story.run(story.fresh, pull)
    assert log.count(later) == log.count(f"{SOURCE}\n") > 0, log


def test_a_label_that_fails_leaves_the_conclusion(on_github: Story) -> None:
    on_github.fresh.fake.faults.append(Fault("/labels", 404, 99))
    on_github.happens(c.good_survey)
    assert on_github.fresh.fake.statuses[-1][1:3] == (STATUS, "success")
    assert on_github.is_merged()


@pytest.mark.parametrize("now", ["zhengzhou/renamed", ""])
def test_a_fork_that_is_renamed_or_gone_meanwhile(on_github: Story, now: str) -> None:
    fake = on_github.fresh.fake

    def happens(_: str) -> None:
        fake.pulls[1].source = now

    fake.before = happens
    on_github.happens(c.good_survey)
    assert len(on_github.comments) == 1, on_github.log
    assert on_github.is_merged()
