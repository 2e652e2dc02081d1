"""Lines are moved only where all that can be read agrees, and none that was right."""

from __future__ import annotations

import pytest
from fixing import METRO, fixed, fixed_file, good_text


def test_lines_beside_which_others_are_out_of_place_are_left() -> None:
    """The rows moved below are right; it is the name above them that has gone."""
    old = "    demo_counties:\n      amount_wan: 0"
    assert fixed(old, "    # demo_counties:\n      amount_wan: 0") == ""
    assert fixed(old, "      demo_counties:\n      amount_wan: 0") == ""


def test_what_would_be_there_twice_is_left() -> None:
    old = "  guided: true\n  inspected: true"
    assert fixed(old, f"      guided: false\n{old}") == ""


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


def test_what_comes_to_the_same_moves_the_line_that_is_alone() -> None:
    old = "    education_bases:\n      amount_wan: 12.5\n      covered: 3"
    assert fixed(old, old.replace("      amount", "        amount")) == "      amount_wan: 12.5"
    assert fixed("unit: zhengzhou-kexie", "  unit: zhengzhou-kexie") == "unit: zhengzhou-kexie"
    two = "  unit: zhengzhou-kexie\n\tfilled_on: 2022-03-18"
    there = "unit: zhengzhou-kexie\nfilled_on: 2022-03-18"
    assert fixed(there, two) in {there, "unit: zhengzhou-kexie", ""}
    three = "  unit: zhengzhou-kexie\n filled_on: 2022-03-18"
    assert "  round" not in fixed(there, three)
