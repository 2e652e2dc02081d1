"""The words of a status: how long is left, what lacks, a line for each reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from situations import SPEECH, status

from site_builder.status.status import Deadline


@pytest.mark.parametrize(
    ("left", "said"), [(2, "还有2天"), (1, "还有1天"), (0, "就是今天"), (-1, "已过1天")]
)
def test_how_long_is_left(left: int, said: str) -> None:
    day = status("closed").today
    assert SPEECH.left(Deadline("survey", day, left)) == said


def test_items_with_one_last_day_are_told_together() -> None:
    found = status("closed")
    assert len(SPEECH.due(found)) == 1
    first, *others = found.deadlines
    apart = replace(found, deadlines=(replace(first, day=found.today, left=0), *others))
    assert SPEECH.due(apart) == [
        "总结报告、典型案例2022年4月10日截止（已过193天）",
        "调查表2022年10月20日截止（就是今天）",
    ]


def test_a_unit_is_named_once_and_every_reason_has_a_line() -> None:
    (city, *_) = status("before").cities
    assert SPEECH.gaps(city)[0] == "郑州市科学技术协会：调查表待报、总结报告待报"
    (city, *_) = status("returned").cities
    assert [gap.partition("：")[0] for gap in SPEECH.gaps(city)] == [
        "二七区科学技术协会", "郑州市科学技术协会", "郑州市科学技术协会", "典型案例还差1个",
    ]  # fmt: skip


def test_cases_that_need_not_come() -> None:
    progress = status("before").cities[0].progress
    assert SPEECH.cases(progress) == "0/2"
    assert SPEECH.cases(replace(progress, cases_waived=True)) == "免报"
    assert SPEECH.cases(replace(progress, case_quota=0)) == "不适用"


def test_the_total_adds_up() -> None:
    found = status("returned")
    rows = SPEECH.rows(found)
    assert rows[-1] == SPEECH.total(found)
    for column in range(2, 7):
        figures = [int(row[column]) for row in rows[:-1] if row[column].isdigit()]
        assert int(rows[-1][column]) == sum(figures)
    assert len(SPEECH.rows(replace(found, cities=found.cities[:1]))) == 1
