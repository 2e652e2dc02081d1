"""A mistake that runs through a table is told once."""

from __future__ import annotations

from dataclasses import replace

from review.test_review_json import PROBLEM

from site_builder.review.comment.repeated import MOST_LINES, RepeatedProblem, told_once


def test_three_are_told_one_by_one() -> None:
    problems = [replace(PROBLEM, line=n) for n in (1, 2, 3)]
    assert told_once(problems) == tuple(map(RepeatedProblem, problems))


def test_four_are_told_once_with_their_lines() -> None:
    problems = [replace(PROBLEM, line=n) for n in (1, 2, 3, 4)]
    other = replace(PROBLEM, line=2, code="S104")
    assert told_once([*problems[:2], other, *problems[2:]]) == (
        RepeatedProblem(problems[0], 3, (2, 3, 4)),
        RepeatedProblem(other),
    )


def test_another_remedy_or_file_is_another_mistake() -> None:
    problems = [replace(PROBLEM, line=n) for n in range(1, 4)]
    others = [replace(PROBLEM, remedy="别的"), replace(PROBLEM, path="别处")]
    assert len(told_once([*problems, *others])) == 5


def test_lines_are_not_listed_without_end() -> None:
    (told,) = told_once([replace(PROBLEM, line=n) for n in range(1, 200)])
    assert (told.count, len(told.lines)) == (198, MOST_LINES)
