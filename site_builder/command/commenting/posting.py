"""What `kepu comment` does with one review: believe what can be believed, then write."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import click

from site_builder.check.change.gate import REFUSALS, gate
from site_builder.forges.errors import ForgeError
from site_builder.read.paths.layout import CASES, CONFIGURATION
from site_builder.read.repository.change import Change, Modes
from site_builder.read.repository.tree import read_tree
from site_builder.reply.comment import CommentPlan, write_comment
from site_builder.reply.labels import LabelPlan, no_state, write_labels
from site_builder.reply.plan import Facts, Plan, decide, why_not_merge
from site_builder.reply.trust import receive, settled, verify
from site_builder.reply.words import RefusalError, refusal, words
from site_builder.review.comment.markdown import addresses_of, render_markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from site_builder.forges.driver import Driver
    from site_builder.forges.kind import ForgeKind
    from site_builder.forges.pull import PullRequest
    from site_builder.model.place import Places
    from site_builder.problem import Problem
    from site_builder.workspace import Workspace


@dataclass(frozen=True)
class PipelineEvent:
    """What the pipeline's own event says of the change that was checked."""

    head: str
    repository: str | None = None
    pull: int | None = None


@dataclass(frozen=True)
class Posting:
    """A repository on a forge, and what this checkout of its main line knows."""

    kind: ForgeKind
    driver: Driver
    workspace: Workspace
    account: str | None = None
    dry_run: bool = False

    def post(self, path: Path, source: PipelineEvent, status: str | None, *, merge: bool) -> None:
        """Write what a review's file comes to; raises RefusalError or ForgeError.

        Where there is nothing to believe, no state of an earlier commit is left standing.
        """
        try:
            self._post(path, source, status, merge=merge)
        except RefusalError:
            if source.pull is not None:
                self._unsay(source.pull, source.head)
            raise

    def _unsay(self, number: int, head: str) -> None:
        pull = self.driver.pull(number)
        if pull.is_open and pull.head == head:
            self._label(pull, no_state(pull))

    def _post(self, path: Path, source: PipelineEvent, status: str | None, *, merge: bool) -> None:
        review = receive(path)
        if review.pull is None:
            raise refusal(key="no_number")
        if review.pull != (source.pull or review.pull):
            raise refusal(key="other_number", number=source.pull)
        if review.head != source.head:
            raise refusal(key="other_commit", number=review.pull)
        pull, files = settled(self.driver, review.pull, self.kind.file_list)
        if not pull.is_open:
            click.echo(words()["refusals"]["closed"].format(number=pull.number))
            return
        review = verify(review, pull, source.head, source.repository)
        reference = self.workspace.reference()
        facts = self._facts(pull, files, reference.places)
        addresses = addresses_of(review, reference.settings)
        outcome = decide(review, facts, lambda shown: render_markdown(shown, addresses))
        self._write(pull, outcome, status)
        if merge:
            self._merge(pull, why_not_merge(review, facts, self._may_change))

    def _facts(self, pull: PullRequest, files: frozenset[str] | None, places: Places) -> Facts:
        facts = Facts(
            pull,
            files,
            tuple(self.driver.comments(pull.number)),
            frozenset((self.account,)) if self.account else self.driver.accounts(),
            places,
            self.kind.pipeline_folders,
        )
        if not facts.is_forgeable or files is None:
            return facts
        codes = {problem.code for problem in self._gate(pull.author, files)}
        return replace(facts, is_refused=bool(codes & REFUSALS))

    def _write(self, pull: PullRequest, outcome: Plan, status: str | None) -> None:
        """Write each part, whatever becomes of the others; raises ForgeError with what failed.

        The status comes first: it alone may be required for a merge.
        """
        parts = (
            partial(self._conclude, pull, outcome, status),
            partial(self._comment, pull.number, outcome.comment),
            partial(self._label, pull, outcome.labels),
        )
        failures = [failure for part in parts if (failure := _failure_of(part))]
        if failures:
            raise ForgeError("\n".join(failures))

    def _conclude(self, pull: PullRequest, outcome: Plan, status: str | None) -> None:
        if status:
            if not self.dry_run:
                self.driver.set_status(pull.head, status, outcome.status, passed=outcome.passed)
            self._say("status", pull.number, text=outcome.status)

    def _comment(self, number: int, plan: CommentPlan | None) -> None:
        if plan is None:
            self._say("silent", number)
        elif self.dry_run:
            click.echo(plan.body)
        else:
            self._say(write_comment(self.driver, number, plan), number)

    def _label(self, pull: PullRequest, labels: LabelPlan) -> None:
        if labels.add or labels.remove:
            if not self.dry_run:
                write_labels(self.driver, pull.number, labels)
            gone = _listed(labels.remove)
            self._say("labels", pull.number, add=_listed(labels.add), remove=gone)

    def _merge(self, pull: PullRequest, reason: str | None) -> None:
        if reason:
            self._say("kept", pull.number, why=words()["kept"][reason])
            return
        if not self.dry_run:
            self.driver.merge(pull.number, pull.head)
        self._say("merged", pull.number)

    def _may_change(self, account: str, paths: Iterable[str]) -> bool:
        return not self._gate(account, paths)

    def _gate(self, account: str, paths: Iterable[str]) -> tuple[Problem, ...]:
        """Return what the gate has to say, as far as this checkout knows.

        Of a case that is new here its unit is not known, so that its city alone may.
        """
        tree = read_tree(self.workspace.root, tops=(*CONFIGURATION, CASES))
        documents = {document.path: document for document in tree.documents}
        change = Change({path: Modes() for path in paths}, documents, documents)
        return gate(change, account)

    def _say(self, key: str, number: int, **facts: object) -> None:
        lead = words()["dry_run"] if self.dry_run else ""
        click.echo(lead + words()["done"][key].format(number=number, **facts))


def _failure_of(part: Callable[[], None]) -> str | None:
    """Do a part, and return why the forge did not."""
    try:
        part()
    except ForgeError as error:
        return str(error)
    return None


def _listed(names: Iterable[str]) -> str:
    return "、".join(names) or words()["done"]["none"]
