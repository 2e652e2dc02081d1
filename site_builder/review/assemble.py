"""From what was found about a change to the Review of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from site_builder.check.change.gate import REFUSALS
from site_builder.check.wording.catalogue import private_codes
from site_builder.review.affected import concerns
from site_builder.review.consequences.effects import effects
from site_builder.review.consequences.missing import is_due, missing
from site_builder.review.differences.changes import document_changes
from site_builder.review.doubts.doubts import doubts
from site_builder.review.likeness.near_duplicates import twins
from site_builder.review.readable_answers import names_in
from site_builder.review.review import CheckedCommit, Review, Verdict
from site_builder.review.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.problem import Problem
    from site_builder.review.comparison import Comparison
    from site_builder.review.review import Twin

_TO_FIX = frozenset((Verdict.BROKEN, Verdict.REFUSED, Verdict.ERRORS))
_MOST_AREAS = 19
"""Labels of areas, so that the state always has its place."""
_SCHEMA = ".schema.yml"


def build_review(
    comparison: Comparison | None,
    problems: Sequence[Problem],
    elsewhere: Sequence[Problem] = (),
    files: int = 0,
    origin: CheckedCommit | None = None,
) -> Review:
    """Return the review of a change; without a comparison, of the problems alone."""
    origin = origin or CheckedCommit()
    review = Review(
        Verdict.CLEAN,
        files,
        tuple(problems),
        elsewhere=tuple(elsewhere),
        pull=origin.pull,
        head=origin.head,
        actor=origin.actor,
        checked_on=origin.checked_on,
    )
    if comparison is not None:
        review = replace(
            review,
            documents=document_changes(comparison),
            effects=effects(comparison),
            doubts=doubts(comparison),
            twins=_discreet(twins(comparison), problems),
            missing=missing(comparison),
        )
    review = replace(review, verdict=_verdict(review, comparison))
    return replace(review, labels=_labels(review, comparison))


def _verdict(review: Review, comparison: Comparison | None) -> Verdict:
    """Return what follows: the worst of what was found."""
    codes = {p.code for p in review.problems}
    errors = [p for p in (*review.problems, *review.elsewhere) if p.is_error]
    if comparison is None and any(_is_schemas(p) for p in errors):
        return Verdict.BROKEN
    if codes & REFUSALS:
        return Verdict.REFUSED
    if errors:
        return Verdict.ERRORS
    if review.problems or review.elsewhere or review.doubts or review.twins:
        return Verdict.DOUBTFUL
    told = any(document.title for document in review.documents)
    return Verdict.CLEAN if told or (comparison is None and review.files) else Verdict.NOTHING


def _is_schemas(problem: Problem) -> bool:
    return problem.path.endswith(_SCHEMA) and problem.code not in REFUSALS


def _labels(review: Review, comparison: Comparison | None) -> tuple[str, ...]:
    """Return the areas concerned, in official order, and the state; nothing for nothing."""
    if comparison is None:
        return (words("labels")["to_fix"],) if review.verdict in _TO_FIX else ()
    if review.verdict is Verdict.NOTHING:
        return ()
    touched = {c.city for c in concerns(comparison)}
    areas = (name for slug, name in names_in(comparison).areas.items() if slug in touched)
    state = "to_fix" if review.verdict in _TO_FIX else "to_send" if is_due(comparison) else "passed"
    return (*islice(areas, _MOST_AREAS), words("labels")[state])


def _discreet(found: Sequence[Twin], problems: Sequence[Problem]) -> tuple[Twin, ...]:
    """Leave out the excerpts of documents in which somebody's data may stand."""
    private = {p.path for p in problems if p.code in private_codes()}
    hidden = words()["hidden"]
    return tuple(replace(t, excerpt=hidden) if t.path in private else t for t in found)
