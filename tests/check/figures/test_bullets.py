"""Lists on lines of their own, read as sentences."""

from __future__ import annotations

import pytest
from effort import effort

from site_builder.check.figures.bullets import bullets_joined
from site_builder.check.figures.sums import sums_off

ITEMS = [(4, "- 甲区“工友课”14万元，听众是工人；"), (5, "- 乙区16万元；"), (6, "- 丙县展品25件")]


def test_a_head_has_the_first_figures_of_its_bullets() -> None:
    head, *rest = bullets_joined([(3, "共55万元："), *ITEMS])
    assert head == (3, "共55万元：甲区“工友课”14万元；乙区16万元；丙县展品25件")
    assert rest == ITEMS


@pytest.mark.parametrize(
    "lines",
    [
        [(3, "共55万元。"), *ITEMS],
        [(3, "共55万元："), *ITEMS[:1], (5, "另有三家。")],
        [(3, "共55万元："), (4, "见下表。"), *ITEMS],
        [(3, "- 共55万元："), *ITEMS],
    ],
)
def test_other_lines_stay_as_they_are(lines: list[tuple[int, str]]) -> None:
    assert list(bullets_joined(lines)) == lines


@pytest.mark.parametrize(
    "text", ["- 甲乡15万元：\n", "培训12名：\n- 甲3名\n- 乙5名\n", "讲座1场：\n"]
)
def test_many_lists_are_read_once_each(text: str) -> None:
    def work(times: int) -> int:
        return effort(lambda: list(sums_off([(1, text * times)])))

    work(10)  # patterns are made once
    assert work(400) < 5 * work(100)
