"""The run as a whole: nothing hides anything, and nothing is said twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from repository import GOOD

if TYPE_CHECKING:
    from repository import Repository

ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
UNDERTAKER = "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml"


def test_one_broken_file_hides_no_other(repository: Repository) -> None:
    repository.write(UNDERTAKER, "problems: [")
    repository.replace(ERQI, "organized_by: A", "organized_by: E")
    checked = repository.check()
    assert [(p.code, p.path) for p in checked.problems] == [("F503", UNDERTAKER), ("S105", ERQI)]
    assert checked.collection
    assert len(checked.collection.surveys) == 2


def test_two_runs_agree(repository: Repository) -> None:
    repository.replace(ERQI, "guided: true", "guided: 是")
    assert repository.check().problems == repository.check().problems


def test_private_lines_are_not_repeated(repository: Repository) -> None:
    repository.replace(UNDERTAKER, "problems: 展品", 'problems: "甲"13812345678')
    problems = repository.check().problems
    assert {p.code for p in problems} == {"F516", "F520"}
    assert all(p.source is None and p.value is None for p in problems)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.data())
def test_no_line_can_be_lost_or_doubled_without_an_answer(
    repository: Repository, data: st.DataObject
) -> None:
    """Any line of a survey taken away, doubled or cut: problems perhaps, a crash never."""
    lines = (GOOD / ERQI).read_text(encoding="utf-8").split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    spoil = data.draw(st.sampled_from(["drop", "double", "cut", "indent", "colon"]))
    spoilt = {
        "drop": [],
        "double": [lines[at]] * 2,
        "cut": [lines[at][: len(lines[at]) // 2]],
        "indent": ["  " + lines[at]],
        "colon": [lines[at].replace(":", "：")],
    }[spoil]
    repository.write(ERQI, "\n".join([*lines[:at], *spoilt, *lines[at + 1 :]]))
    codes = {p.code for p in repository.check().problems}
    assert "F599" not in codes


def test_a_key_of_endless_digits_is_a_key_like_any_other(repository: Repository) -> None:
    text = (GOOD / UNDERTAKER).read_text(encoding="utf-8")
    repository.write(UNDERTAKER, f"{text}{'9' * 1000}: x\n")
    assert [p.code for p in repository.check().problems] == ["S101"]
