"""Fingerprints tell problems apart within a report, and know them again in the next one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from making_problems import PROBLEMS, problem

from site_builder.reporter.fingerprint import fingerprints

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.problem import Problem

MANY = st.lists(PROBLEMS, max_size=12)


@given(MANY)
def test_no_two_are_the_same(problems: list[Problem]) -> None:
    made = fingerprints(problems + problems)
    assert len(set(made)) == len(made) == 2 * len(problems)


@given(MANY, st.integers(0, 9))
def test_lines_put_in_above_change_nothing(problems: list[Problem], count: int) -> None:
    below = [replace(p, line=p.line + count if p.line else None) for p in problems]
    assert fingerprints(below) == fingerprints(problems)


@given(MANY, PROBLEMS)
def test_a_problem_more_changes_no_other(problems: list[Problem], new: Problem) -> None:
    assert fingerprints([*problems, new])[:-1] == fingerprints(problems)


def test_what_is_around_it_does_not_matter() -> None:
    first, second = problem(line=3, source="  a: 1"), problem(line=9, source="a: 2")
    alone = fingerprints([second])
    assert fingerprints([first, second])[1:] == alone
    assert fingerprints([replace(second, source="    a: 2", message="另一句话")]) == alone
    assert fingerprints([replace(second, path="b.yml")]) != alone


def test_a_comment_above_a_survey(repository: Repository) -> None:
    name = "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml"
    repository.replace(name, "amount_wan: 12.5", "amount_wan: 0")
    before = repository.check().problems
    repository.write(name, "# 说明\n\n" + (repository.root / name).read_text(encoding="utf-8"))
    after = repository.check().problems
    assert [p.line for p in before] != [p.line for p in after]
    assert fingerprints(before) == fingerprints(after)
