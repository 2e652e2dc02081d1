"""Labels by area and state: known names alone, and none that others have put there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.read.paths.domain import DomainKind, domain_of
from site_builder.reply.words import words
from site_builder.review.review import Verdict
from site_builder.review.words import words as review_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.forges.driver import Driver
    from site_builder.forges.pull import PullRequest
    from site_builder.model.place import Places
    from site_builder.review.review import Review

WITHOUT_ERRORS = frozenset((Verdict.CLEAN, Verdict.DOUBTFUL))
"""Verdicts on what was reviewed after which it may be merged."""
_TO_FIX, _PASSED = "to_fix", "passed"
_AREA_LABEL = "area"


def states() -> dict[str, str]:
    """Return the name of each state's label → its key."""
    return {name: key for key, name in review_words("labels").items()}


@dataclass(frozen=True)
class LabelPlan:
    """Labels to put on a pull request, and to take off it."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


def plan_labels(
    review: Review, pull: PullRequest, files: Iterable[str], places: Places
) -> LabelPlan:
    """Return what to change: areas as the changed files say, the state as the review does.

    Of the review's labels those count that are areas of this repository or states of ours.
    """
    known = states()
    folders = {d.city for d in map(domain_of, files) if d.kind is DomainKind.DATA}
    areas = [c.name for c in places.cities if c.slug in folders and c.name in review.labels]
    state = next((name for name in known if name in review.labels), None)
    if state and known[state] == _PASSED and review.verdict not in WITHOUT_ERRORS:
        state = review_words("labels")[_TO_FIX]
    wanted = [*areas, *([state] if state else [])]
    return LabelPlan(
        tuple(name for name in wanted if name not in pull.labels),
        tuple(name for name in known if name in pull.labels and name != state),
    )


def no_state(pull: PullRequest) -> LabelPlan:
    """Return what takes every state off: nothing that can be believed says of any."""
    return LabelPlan((), tuple(name for name in states() if name in pull.labels))


def write_labels(forge: Driver, number: int, plan: LabelPlan) -> None:
    """Carry a plan out; a label that the repository lacks is made."""
    if not plan.add and not plan.remove:
        return
    known = forge.known_labels() if plan.add else frozenset()
    for name in plan.add:
        if name not in known:
            of = words()["labels"][states().get(name, _AREA_LABEL)]
            forge.create_label(name, of["colour"], of["description"])
    forge.change_labels(number, list(plan.add), list(plan.remove))
