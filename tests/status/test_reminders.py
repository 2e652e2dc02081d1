"""Letters in every situation: who, what, until when, why, how; none where nothing lacks.

`pytest tests/status --update-golden` writes the golden files anew.
"""

from __future__ import annotations

import pytest
from situations import SITUATIONS, SPEECH, golden, status

from site_builder.status.reminders import reminders


def letters(name: str) -> dict[str, str]:
    return reminders(status(name), SPEECH)


@pytest.mark.parametrize("name", SITUATIONS)
def test_golden(name: str, *, update_golden: bool) -> None:
    made = "".join(f"=== {file}\n{text}" for file, text in letters(name).items())
    golden(f"{name}.letters.txt", made, update=update_golden)


def test_who_lacks_nothing_gets_no_letter() -> None:
    assert letters("all") == {}
    assert sorted(letters("closed")) == ["2021-luoyang.txt", "2021-zhengzhou.txt"]


def test_a_letter_names_everyone_and_why() -> None:
    text = letters("returned")["2021-zhengzhou.txt"]
    for part in (
        "二七区科学技术协会，调查表，2022年4月6日退回。原因：第3题答“否”",
        "郑州市科学技术协会，典型案例，2022年4月6日退回。原因：请补拍图片",
        "郑州市科学技术协会，总结报告。原因：",
    ):
        assert part in text


def test_days_left() -> None:
    for name, left in (("before", "还有3天"), ("last-day", "今天截止"), ("nothing", "已过193天")):
        assert left in letters(name)["2021-zhengzhou.txt"]
