"""Days of a round's papers."""

from __future__ import annotations

import pytest
from judging import judge

from site_builder.check.rules.days import day_out_of_time

SURVEY = "submissions/2022/zhengzhou/zhengzhou-kexie/survey.yml"
UPDATE = "submissions/2022/luoyang/luoyang-kexie/updates/2022-06-15-a.md"


@pytest.mark.parametrize(
    ("day", "survey", "update"),
    [
        ("2022-10-01", [], []),
        ("2022-01-01", [], []),
        ("2021-12-31", ["outside"], ["outside"]),
        ("2012-10-01", ["outside"], ["outside"]),
        ("2024-12-01", [], ["outside"]),  # S180 tells of a survey's
        ("2022-10-21", [], ["ahead"]),
        ("2022-13-10", [], []),
    ],
)
def test_days_are_of_the_round(day: str, survey: list[str], update: list[str]) -> None:
    found = judge(day_out_of_time, f"filled_on: {day}\n", SURVEY)
    assert [f.facts["reason"] for f in found] == survey
    found = judge(day_out_of_time, f"---\ndate: {day}\n---\n", UPDATE)
    assert [f.facts["reason"] for f in found] == update


def test_of_a_round_that_is_not_there_nothing_is_said() -> None:
    path = SURVEY.replace("2022", "2019")
    assert judge(day_out_of_time, "filled_on: 2012-03-18\n", path) == []
