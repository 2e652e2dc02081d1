"""Colons: which are fixed, and which are text."""

from __future__ import annotations

import pytest
from fixing import SURVEY, UNDERTAKER, fixed, fixed_file, good_text, spoilt, value_of


@pytest.mark.parametrize(
    "slip",
    [
        "  guided：true",
        "  guided:true",
        "  guided true",
        "  guided ： true",
        "  guided：　true",
        "  ｇｕｉｄｅｄ：true",
    ],
)
def test_one_entry(slip: str) -> None:
    line = fixed("  guided: true", slip)
    assert line.replace(" :", ":").strip() == "guided: true"


def test_every_colon_of_a_file() -> None:
    spoiled = good_text(UNDERTAKER).replace(": ", "：").replace(":\n", "：\n")
    done = fixed_file(spoiled.encode(), UNDERTAKER)
    assert done
    assert value_of(done.after, UNDERTAKER) == value_of(good_text(UNDERTAKER).encode(), UNDERTAKER)


def test_a_question_by_its_title() -> None:
    assert fixed("filled_on: 2022-03-18", "填表日期：2022年3月18日") == "filled_on: 2022-03-18"


def test_text_stays_text() -> None:
    block = "problems: |-\n  一是资金\n  note：这是内容\n  unit:x 也是\n"
    text = spoilt("problems: 项目资金拨付较晚，建议提前下达年度计划。\n", block)
    assert fixed_file(text.encode()) is None
    done = fixed_file(text.replace("  guided: true", "  guided：true").encode())
    assert done
    assert done.after.decode() == text


def test_a_colon_that_was_typed_twice() -> None:
    assert fixed("  guided: true", "  guided：：true") == "  guided: true"
    assert fixed("  guided: true", "  guided:： true") == "  guided: true"


@pytest.mark.parametrize("sign", [" = ", " -> ", " → ", " ：= "])
def test_another_sign_for_the_colon_is_no_answer(sign: str) -> None:
    assert fixed("  organized_by: C", f"  organized_by{sign}C") in {"  organized_by: C", ""}
    line = fixed("note: 待第二批下达", f"note{sign}待第二批下达").strip()
    assert line in {"note: 待第二批下达", ""}


def test_a_name_that_the_form_does_not_have() -> None:
    assert fixed("  guided: true", "  备注：开展过") == ""


def test_a_web_address_is_no_entry() -> None:
    text = spoilt("problems: 项目资金", "problems: |-\n  project://x 项目资金")
    assert fixed_file(text.encode(), SURVEY) is None


@pytest.mark.parametrize("slip", ["note：#3号楼", "note #3号楼", "note:#3号楼"])
def test_no_text_becomes_a_comment(slip: str) -> None:
    assert fixed("note: 待第二批下达", slip) == ""
