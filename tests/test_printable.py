"""What others wrote keeps its length and loses what would act."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from making_problems import TEXTS

from site_builder.printable import LONGEST, columns, part, printable, printable_lines


@given(TEXTS)
def test_nothing_acts(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert "##[" not in shown
    assert not shown.lstrip().startswith("::")
    assert all(unicodedata.category(char)[0] != "C" for char in shown)
    assert len(shown.splitlines()) <= 1


def test_what_is_harmless_stays() -> None:
    assert printable("## 一、[背景]：100%") == "## 一、[背景]：100%"
    assert printable("##[add-mask]甲\t乙\x1b") == "##［add-mask]甲 乙�"


def test_lines_stay_lines() -> None:
    assert printable_lines("一\n\x1b[2J二\r\n\u2028") == "一\n�[2J二�\n�"


def test_no_line_begins_with_a_runner_s_command() -> None:
    assert printable("::add-path::/tmp/evil") == "：：add-path::/tmp/evil"
    assert (
        printable_lines("甲\n \t::set-env name=PATH::/tmp") == "甲\n  ：：set-env name=PATH::/tmp"
    )
    assert printable("甲::乙") == "甲::乙"


@given(TEXTS)
def test_a_part_of_a_line_fits_and_shows_its_place(text: str) -> None:
    line = text * 40
    for start in {0, len(line) // 2, max(0, len(line) - 1)}:
        shown, at = part(line, start, 5)
        assert columns(shown) <= LONGEST + 1
        assert shown[at : at + 1] in {printable(line)[start : start + 1], "…", "："}
