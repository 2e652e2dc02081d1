"""What is shown beside a problem of its fix, wherever problems are shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fixing import METRO, SURVEY

from site_builder.fix.marking import mark

if TYPE_CHECKING:
    import pytest
    from repository import Repository

    from site_builder.problem import Problem


def _problems(repository: Repository) -> dict[str, Problem]:
    return {p.code: p for p in repository.check().problems}


def test_nothing_is_shown_of_a_file_with_personal_data(repository: Repository) -> None:
    repository.replace(SURVEY, "  guided: true", "  guided: 是")
    number = "1" + "39" + "0" * 8
    repository.replace(SURVEY, "problems: 项目", f"problems: 电话{number}，项目")
    problems = _problems(repository)
    assert problems["S104"].fix == ""
    assert not problems["F520"].fixable


def test_a_bug_in_mending_hides_no_problem(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.fix.values.read_as", None)
    repository.replace(SURVEY, "  guided: true", "  guided: 是")
    problems = _problems(repository)
    assert problems.keys() == {"S104", "F599"}
    assert not problems["S104"].fixable


def test_two_problems_of_one_line_have_fixes_of_their_own(repository: Repository) -> None:
    repository.replace(SURVEY, "archive_forms: [B, D]", "archive_forms: [b, d]")
    fixes = [p.fix for p in repository.check().problems]
    assert fixes == ["  archive_forms: [B, d]", "  archive_forms: [b, D]"]


def test_only_what_is_told_is_looked_at(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.replace(SURVEY, "  guided: true", "  guided: 是")
    repository.replace(METRO, "quota: true", "quota: 是")
    checked = repository.check()
    survey = [replace(p, fix=None) for p in checked.problems if p.path == SURVEY]
    assert [p.fix for p in mark(survey, checked)] == ["  guided: true"]
    monkeypatch.setattr("site_builder.fix.marking.fixes_of", None)
    assert mark((), checked) == ()
    assert {(p.path, p.code) for p in mark(survey, checked)} == {(SURVEY, "S104"), (SURVEY, "F599")}


def test_nothing_is_marked_where_nothing_was_judged(repository: Repository) -> None:
    repository.replace(SURVEY, "  guided: true", "  guided: 是")
    checked = repository.check()
    told = tuple(replace(p, fix=None) for p in checked.problems)
    assert mark(told, replace(checked, judged_by=None)) == told
