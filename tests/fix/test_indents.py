"""Indentation is fixed where the form has one place for a line."""

from __future__ import annotations

import time

import pytest
from fixing import METRO, UNDERTAKER, fixed, fixed_file, fixed_lines, good_text, value_of


@pytest.mark.parametrize("width", [2, 1, 4])
@pytest.mark.parametrize("space", ["\t", "\u3000", "\u00a0"])
@pytest.mark.parametrize("path", [UNDERTAKER, METRO])
def test_a_file_indented_with_odd_spaces(path: str, space: str, width: int) -> None:
    good = good_text(path)
    lines = good.split("\n")
    spoilt = []
    for line in lines:
        lead = len(line) - len(line.lstrip(" "))
        spoilt.append(space * (lead // width) + " " * (lead % width) + line.lstrip(" "))
    done = fixed_file("\n".join(spoilt).encode(), path)
    if width == 4:  # two columns are no tab of four: nothing was replaced in most lines
        assert done is None or value_of(done.after, path) == value_of(good.encode(), path)
        return
    assert done
    assert value_of(done.after, path) == value_of(good.encode(), path)


@pytest.mark.parametrize(
    "slip", [" inspected: true", "    inspected: true", "   inspected: true", "inspected: true"]
)
def test_a_line_out_of_line(slip: str) -> None:
    assert fixed("  inspected: true", slip) in {"  inspected: true", ""}
    if not slip.startswith("i"):
        assert fixed("  inspected: true", slip) == "  inspected: true"


def test_a_row_out_of_line() -> None:
    assert fixed("      content: 巡展26场", "       content: 巡展26场") == "      content: 巡展26场"
    assert fixed("      content: 巡展26场", "     content: 巡展26场") == "      content: 巡展26场"


def test_paragraphs_without_indentation() -> None:
    old = "problems: 项目资金拨付较晚，建议提前下达年度计划。"
    pasted = "problems: |-\n一是资金拨付较晚。\n\n　　二是展品更新较慢：没有固定来源。"
    right = "problems: |-\n  一是资金拨付较晚。\n\n  　　二是展品更新较慢：没有固定来源。"
    assert fixed(old, pasted) == "\n".join(right.split("\n")[1:])


def test_paragraphs_above_other_entries() -> None:
    old = "  effects: 全年举办培训26场，培训农民1840人次；新建科普书苑3处，接待群众2.1万人次。"
    pasted = "  effects: |-\n全年举办培训26场。\n新建科普书苑3处。"
    assert fixed(old, pasted) == "    全年举办培训26场。\n    新建科普书苑3处。"


@pytest.mark.parametrize(
    "slip", ["  guided:\u3000true", "  guided\u3000: true", "  guided:\u00a0 true"]
)
def test_odd_spaces_around_a_colon(slip: str) -> None:
    assert fixed("  guided: true", slip).replace("  t", " t") == "  guided: true"


def test_a_colon_in_the_line_above_may_be_wrong_as_well() -> None:
    old = "  guided: true\n  inspected: true"
    assert fixed(old, "  guided： true\n\tinspected: true") == old


def test_a_correct_line_is_not_moved_to_a_wrong_one() -> None:
    assert fixed("  guided: true", "   额外: 1\n  guided: true") == ""


def test_a_text_that_was_broken_in_two_is_left() -> None:
    text = good_text(METRO)
    broken = text.replace("    caption: 书苑里的周六讲座", '    caption: "书苑里\n  的周六讲座"')
    assert broken != text
    assert fixed_file(broken.encode(), METRO) is None


def test_a_dash_far_from_its_place_is_left() -> None:
    old = "      amount_wan: 8\n      paid: 2021-09"
    assert fixed(old, "      amount_wan: 8\n  -     paid: 2021-09") == ""


def test_thousands_of_lines_with_odd_spaces_take_no_time() -> None:
    began = time.process_time()
    assert fixed_lines(good_text() + "\u3000\u3000x: 1\n" * 20_000) == []
    assert time.process_time() - began < 5
