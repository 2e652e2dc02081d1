"""Invisible characters are dropped where a text says the same without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fixing import METRO, fixed, fixed_lines, spoilt
from judging import SURVEY, document

from site_builder.fix.hidden import dropped, replaced
from site_builder.problem import Finding, Span
from site_builder.read.characters.hidden import without_hidden

if TYPE_CHECKING:
    from site_builder.fix.fix import Fixer


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("科\u200b普\u2060大\ufeff篷\u00ad车", "科普大篷车"),
        ("科\u200d普", "科普"),
        ("👨\u200d👩", "👨\u200d👩"),
        ("科\u202e普\u200f", "科\u202e普\u200f"),
        ("科\u0007普\u2028", "科\u0007普\u2028"),
    ],
)
def test_what_can_be_dropped(text: str, rest: str) -> None:
    assert without_hidden(text) == rest


def test_in_keys_numbers_and_texts() -> None:
    assert fixed("  guided: true", "  gui\u200bded: tr\u200bue") == "  guided: true"
    assert fixed("amount_wan: 5.25", "amount_wan: \ufeff5.25") == "        amount_wan: 5.25"


def test_a_line_that_would_keep_another_is_left() -> None:
    assert fixed_lines(spoilt("  guided: true", "  guided: true # \u200b\u202e")) == []


@pytest.mark.parametrize(
    ("spoilt_line", "line"),
    [
        ("problems: ⻘少年和居⺠。", "problems: 青少年和居民。"),
        ("problems: ⽤⼾⼀⽉\uf9ea。", "problems: 用户一月\u96e2。"),
        ('problems: "⻓葛：⻘少年" # ⻘', 'problems: "长葛：青少年" # 青'),
    ],
)
def test_radicals_become_ordinary(spoilt_line: str, line: str) -> None:
    assert fixed("problems: 项目资金拨付较晚，建议提前下达年度计划。", spoilt_line) == line


def test_radicals_in_a_body() -> None:
    old = "每月排一次班，志愿者轮流值守。"
    assert fixed(old, "每⽉排⼀次班，居⺠值守。", METRO) == "每月排一次班，居民值守。"


def test_what_stands_together_is_one_edit() -> None:
    spoilt_one = document(SURVEY, "gui" + "\ufeff\u200b" * 500 + "ded: tr\u200bue\n")
    (finding,) = spoilt_one.findings
    fix = dropped(finding, spoilt_one, {})
    assert fix
    assert len(fix.edits) == 2
    assert sum(edit.end - edit.start for edit in fix.edits) == 1001


@pytest.mark.parametrize(
    ("code", "fixer", "unit", "rest"),
    [("F502", dropped, "甲\u200b", "甲"), ("F525", replaced, "甲⻘", "甲青")],
)
def test_a_line_full_of_it_is_one_edit(code: str, fixer: Fixer, unit: str, rest: str) -> None:
    spoilt_one = document(SURVEY, f"problems: {unit * 500}\n")
    fix = fixer(Finding(code, span=Span(1, 1)), spoilt_one, {})
    assert fix
    (edit,) = fix.edits
    assert edit.text == f"problems: {rest * 500}"
