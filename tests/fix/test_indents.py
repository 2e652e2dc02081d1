"""Indentation is fixed where the form has one place for a line."""

from __future__ import annotations

import pytest
from damages import samples
from effort import effort
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


def test_a_dash_far_from_its_place_is_left() -> None:
    old = "      amount_wan: 8\n      paid: 2021-09"
    assert fixed(old, "      amount_wan: 8\n  -     paid: 2021-09") == ""


def test_the_work_grows_as_the_number_of_lines_with_odd_spaces() -> None:
    def work(lines: int) -> int:
        text = good_text() + "\u3000\u3000x: 1\n" * lines
        return effort(lambda: fixed_lines(text))

    assert fixed_lines(good_text() + "\u3000\u3000x: 1\n" * 20_000) == []
    assert work(4_000) < 2.5 * work(2_000)
