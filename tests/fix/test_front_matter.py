"""The two lines of dashes around the front matter."""

from __future__ import annotations

import pytest
from fixing import METRO, fixed_file, good_text

GOOD = good_text(METRO)


def with_first(text: str) -> str:
    return text + GOOD.removeprefix("---")


def with_second(text: str) -> str:
    return GOOD.replace("\n---\n", f"\n{text}\n")


@pytest.mark.parametrize(
    "line",
    [
        "———",
        "－－－",
        "--",
        "-----",
        "\n\n---",
        "\n\u3000\n——",
        "─── ",
        "−−−",
        "﹣﹣﹣",
        "一一一",
        "ーーー",
        "- - -",
        " ---",
        "\u3000---",
        "___",
        "===",
    ],
)
def test_the_first(line: str) -> None:
    done = fixed_file(with_first(line).encode(), METRO)
    assert done
    assert done.after.decode() == GOOD


@pytest.mark.parametrize("line", ["———", "－－－", "--", "-----", "---- ", "−−−", "一一一", " ---"])
def test_the_second(line: str) -> None:
    done = fixed_file(with_second(line).encode(), METRO)
    assert done
    assert done.after.decode() == GOOD


@pytest.mark.parametrize(
    "text",
    [
        with_first(""),
        with_first("# 说明\n---"),
        with_second(""),
        with_second("——\n\n——"),
        with_second("***"),
        with_second("\n标题\n===="),
        with_second("").replace("志愿者轮流值守。", "志愿者轮流值守。\n\n----\n"),
        "",
        "\n\n",
    ],
)
def test_what_is_not_certain_is_left(text: str) -> None:
    assert fixed_file(text.encode(), METRO) is None
