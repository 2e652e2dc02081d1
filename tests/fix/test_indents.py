"""Indentation is fixed where the form has one place for a line."""

from __future__ import annotations

import time

import pytest
from damages import samples
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


def test_lines_beside_which_others_are_out_of_place_are_left() -> None:
    """The rows moved below are right; it is the name above them that has gone."""
    old = "    demo_counties:\n      amount_wan: 0"
    assert fixed(old, "    # demo_counties:\n      amount_wan: 0") == ""
    assert fixed(old, "      demo_counties:\n      amount_wan: 0") == ""


def test_what_would_be_there_twice_is_left() -> None:
    old = "  guided: true\n  inspected: true"
    assert fixed(old, f"      guided: false\n{old}") == ""


@pytest.mark.parametrize("colon", [":\u3000", ":"])
def test_a_text_below_a_spoilt_header_is_not_moved(colon: str) -> None:
    old = "  effects: 全年举办培训26场，培训农民1840人次；新建科普书苑3处，接待群众2.1万人次。"
    text = "\n    一是培训。\n    二是展品：没有来源。"
    assert fixed(old, f"  effects{colon}|-{text}") in {"", "  effects: |-"}


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


FIRST_OF_SECTION = "  organized_by: C"


@pytest.mark.parametrize(
    "slip",
    ["  organized_by：C", "  organized_by:C", "  organized_by:\u3000C", "\u3000  organized_by: C"],
)
def test_one_slip_in_the_first_line_of_a_section_moves_nothing_else(slip: str) -> None:
    assert fixed(FIRST_OF_SECTION, slip) == FIRST_OF_SECTION


@pytest.mark.parametrize("colon", ["：", "： ", ":"])
def test_a_wrong_colon_in_a_scaffold_moves_no_line_and_no_comment(colon: str) -> None:
    sample = samples()["survey-city-2021-blank"]
    assert sample.text.count("\n  effects: |-\n") == 1
    spoilt = sample.text.replace("\n  effects: |-\n", f"\n  effects{colon}|-\n")
    done = fixed_file(spoilt.encode(), sample.path)
    assert done
    assert done.text == sample.text


@pytest.mark.parametrize(
    "row", ["      - category: means", "  - category: means", "   - category: means"]
)
def test_of_a_row_out_of_line_only_its_dash_is_moved(row: str) -> None:
    assert fixed("    - category: means", row) in {"    - category: means", ""}


@pytest.mark.parametrize("key", ["content: 巡展26场", "undertaker: 郑州市科普志愿者协会"])
def test_a_dash_too_many_makes_no_row(key: str) -> None:
    assert fixed(f"      {key}", f"      - {key}") == ""


def test_what_comes_to_the_same_moves_the_line_that_is_alone() -> None:
    old = "    education_bases:\n      amount_wan: 12.5\n      covered: 3"
    assert fixed(old, old.replace("      amount", "        amount")) == "      amount_wan: 12.5"
    assert fixed("unit: zhengzhou-kexie", "  unit: zhengzhou-kexie") == "unit: zhengzhou-kexie"
    two = "  unit: zhengzhou-kexie\n\tfilled_on: 2022-03-18"
    there = "unit: zhengzhou-kexie\nfilled_on: 2022-03-18"
    assert fixed(there, two) in {there, "unit: zhengzhou-kexie", ""}
    three = "  unit: zhengzhou-kexie\n filled_on: 2022-03-18"
    assert "  round" not in fixed(there, three)


def test_a_dash_far_from_its_place_is_left() -> None:
    old = "      amount_wan: 8\n      paid: 2021-09"
    assert fixed(old, "      amount_wan: 8\n  -     paid: 2021-09") == ""


def test_thousands_of_lines_with_odd_spaces_take_no_time() -> None:
    began = time.process_time()
    assert fixed_lines(good_text() + "\u3000\u3000x: 1\n" * 20_000) == []
    assert time.process_time() - began < 5
