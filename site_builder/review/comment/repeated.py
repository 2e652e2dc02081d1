"""The same mistake in many rows is told once, with the lines where it stands too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.problem import Problem

_OFTEN = 4
"""So often a mistake must be made to be told once for all."""
MOST_LINES = 40


@dataclass(frozen=True)
class RepeatedProblem:
    """A problem, and the lines of others like it that are not told one by one."""

    problem: Problem
    count: int = 0
    """How many others there are."""
    lines: tuple[int, ...] = ()
    """Their lines; the first 40."""

    @property
    def path(self) -> str:
        """The file in which it stands."""
        return self.problem.path


def told_once(problems: Iterable[Problem]) -> tuple[RepeatedProblem, ...]:
    """Return problems in their order; alike are those of one file with one code and remedy.

    Where the fix of a line is shown, it is shown for each.
    """
    groups: dict[tuple[str, ...], list[Problem]] = {}
    ordered = list(problems)
    for problem in ordered:
        groups.setdefault(_likeness(problem), []).append(problem)
    told: list[RepeatedProblem] = []
    for problem in ordered:
        first, *others = groups[_likeness(problem)]
        if len(others) + 1 < _OFTEN:
            told.append(RepeatedProblem(problem))
        elif problem is first:
            lines = tuple(p.line for p in others if p.line)
            told.append(RepeatedProblem(problem, len(others), lines[:MOST_LINES]))
    return tuple(told)


def _likeness(problem: Problem) -> tuple[str, ...]:
    return (problem.path, problem.code, problem.remedy)
