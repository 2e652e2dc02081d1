"""Plan: what a review comes to on the forge, decided before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.check.files.placing import MISPLACED
from site_builder.read.paths.domain import DomainKind, domain_of
from site_builder.reply.comment import CommentPlan, plan_comment
from site_builder.reply.labels import WITHOUT_ERRORS, LabelPlan, no_state, plan_labels
from site_builder.reply.words import words
from site_builder.resources import templates
from site_builder.review.review import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from site_builder.forges.pull import Comment, PullRequest
    from site_builder.model.place import Places
    from site_builder.review.review import Review

DATA = ("submissions/", "cases/", "schema/")
"""Where a change concerns a review."""
_PASSING = WITHOUT_ERRORS | {Verdict.NOTHING}


@dataclass(frozen=True)
class Facts:
    """What the forge itself says, and what the repository's main line knows."""

    pull: PullRequest
    files: frozenset[str] | None
    """Every path that the pull request changes; None if the forge does not list them all."""
    comments: tuple[Comment, ...]
    accounts: frozenset[str]
    places: Places
    pipeline_folders: tuple[str, ...]
    """Where the forge takes the pipelines from that the contribution may have changed."""

    is_refused: bool = False
    """Whether the author may not touch some of it, by the rosters of the main line."""

    @property
    def is_forgeable(self) -> bool:
        """Whether the contribution itself may have decided what its review says."""
        if not self.pipeline_folders:
            return False
        return self.files is None or any(map(self._is_pipeline, self.files))

    def _is_pipeline(self, path: str) -> bool:
        """Whether a path is the pipelines' folder, however it is written, or lies there."""
        return f"{path.lower()}/".startswith(self.pipeline_folders)

    @property
    def touches_data(self) -> bool:
        """Whether there is anything to review."""
        return self.files is None or any(path.startswith(DATA) for path in self.files)


@dataclass(frozen=True)
class Plan:
    """What is to be written."""

    comment: CommentPlan | None
    """None where there is nothing to say and nothing was said."""
    labels: LabelPlan
    passed: bool
    status: str
    """A few words on why it passed or not."""


def decide(review: Review, facts: Facts, render: Callable[[Review], str]) -> Plan:
    """Return what is to be written; `render` makes a comment's text of a review."""
    said = words()["status"]
    if facts.is_forgeable and (facts.touches_data or facts.is_refused):
        text = (
            templates("site_builder.reply")
            .get_template("distrusted.md.j2")
            .render(folders=facts.pipeline_folders)
        )
        plan = _comment(facts, text) if facts.touches_data else None
        return Plan(plan, no_state(facts.pull), passed=False, status=said["distrusted"])
    if facts.is_forgeable or not (facts.touches_data or _went_astray(review)):
        return Plan(None, LabelPlan(), passed=True, status=said["nothing"])
    plan = _comment(facts, render(review))
    shown = None if review.verdict is Verdict.NOTHING and plan.update is None else plan
    labels = plan_labels(review, facts.pull, facts.files or (), facts.places)
    passed = review.verdict in _PASSING
    return Plan(shown, labels, passed, said["passed" if passed else "failed"])


def why_not_merge(
    review: Review, facts: Facts, may_change: Callable[[str, Iterable[str]], bool]
) -> str | None:
    """Return the key of the reason for which a pull request is left to people, None if none.

    Besides the verdict all of it is known without the contribution: the forge's list of
    changed files and author, and the rosters of the main line (`may_change`).
    """
    if facts.is_forgeable:
        return "distrusted"
    if review.verdict is not Verdict.CLEAN:
        return "verdict"
    if facts.files is None:
        return "files"
    if not facts.files or not all(_is_unit_s(path) for path in facts.files):
        return "outside"
    return None if may_change(facts.pull.author, sorted(facts.files)) else "gate"


def _went_astray(review: Review) -> bool:
    """Whether a submission stands outside of its folders: its author is told where it belongs."""
    return any(problem.code == MISPLACED for problem in review.problems)


def _is_unit_s(path: str) -> bool:
    """Whether units send what stands there; a ledger is read by people."""
    return domain_of(path).kind is DomainKind.DATA


def _comment(facts: Facts, text: str) -> CommentPlan:
    return plan_comment(facts.comments, facts.accounts, text)
