"""The verdict is the worst of what was found, and the labels say whose turn it is."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from making_change import compared
from review.test_review_json import PROBLEM

from site_builder.problem import Severity
from site_builder.review.assemble import build_review
from site_builder.review.review import CheckedCommit, Verdict

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.problem import Problem

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
WARNING = replace(PROBLEM, severity=Severity.WARNING)
REFUSAL = replace(PROBLEM, code="X446", path="schema/survey.schema.yml")
BROKEN = replace(PROBLEM, code="X438", path="schema/survey.schema.yml")


@pytest.mark.parametrize(
    ("problems", "elsewhere", "verdict"),
    [
        ((), (), Verdict.CLEAN),
        ((WARNING,), (), Verdict.DOUBTFUL),
        ((), (WARNING,), Verdict.DOUBTFUL),
        ((WARNING, PROBLEM), (), Verdict.ERRORS),
        ((), (PROBLEM,), Verdict.ERRORS),
        ((PROBLEM, REFUSAL), (), Verdict.REFUSED),
        ((BROKEN, REFUSAL), (), Verdict.BROKEN),
    ],
)
def test_verdicts(
    problems: tuple[Problem, ...], elsewhere: tuple[Problem, ...], verdict: Verdict
) -> None:
    review = build_review(None, problems, elsewhere, 1)
    assert review.verdict is verdict
    to_fix = {Verdict.BROKEN, Verdict.REFUSED, Verdict.ERRORS}
    assert review.labels == (("待改",) if verdict in to_fix else ())


def test_nothing_of_ours_is_nothing(repository: Repository) -> None:
    comparison = compared(repository)
    tooling = replace(comparison, touched=frozenset(("README.md",)))
    for change in (comparison, tooling):
        review = build_review(change, ())
        assert (review.verdict, review.labels) == (Verdict.NOTHING, ())
    assert [d.path for d in build_review(tooling, ()).documents] == ["README.md"]


def test_labels_name_the_areas_and_the_state(repository: Repository) -> None:
    comparison = compared(
        repository, partial(repository.replace, SURVEY, "amount_wan: 5.25", "amount_wan: 6")
    )
    assert build_review(comparison, ()).labels == ("郑州市", "通过")
    assert build_review(comparison, (PROBLEM,)).labels == ("郑州市", "待改")
    gone = compared(repository, repository.path(SURVEY).unlink)
    assert build_review(gone, ()).labels == ("郑州市", "缺报")


def test_what_was_looked_at_is_kept() -> None:
    origin = CheckedCommit(12, "a" * 40, "zhengzhou-office", "2022-10-20")
    review = build_review(None, (), (), 3, origin)
    assert (review.pull, review.head, review.actor) == (12, "a" * 40, "zhengzhou-office")
    assert (review.checked_on, review.files) == ("2022-10-20", 3)
