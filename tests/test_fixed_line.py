"""What is shown beside a problem of its fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fixing import SURVEY, fixed_lines, spoilt

if TYPE_CHECKING:
    import pytest
    from repository import Repository

    from site_builder.problem import Problem


def test_the_line_as_it_would_be() -> None:
    assert fixed_lines(spoilt("  guided: true", "  guided: 是 # 两次")) == ["  guided: true # 两次"]


def test_two_mends_of_one_line_are_shown_apart() -> None:
    text = spoilt("themes", "themes", "cases/2021/zhengzhou/metro-bookroom/index.md")
    assert fixed_lines(text, "cases/2021/zhengzhou/metro-bookroom/index.md") == []
    listed = spoilt("archive_forms: [B, D]", "archive_forms: [b, d]")
    assert fixed_lines(listed) == ["  archive_forms: [B, d]", "  archive_forms: [b, D]"]


def test_lines_that_take_the_place_of_one() -> None:
    old = "  policy_documents:\n    - 关于做好2021年基层科普行动计划项目实施工作的通知"
    assert fixed_lines(spoilt(old, "  policy_documents: 通知")) == [
        "  policy_documents:\n    - 通知"
    ]


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
