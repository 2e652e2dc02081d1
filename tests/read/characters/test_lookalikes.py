"""Characters of the grammar and of codes are told from those that look like them."""

from __future__ import annotations

import pytest

from site_builder.read.characters.lookalikes import WHOLE, in_grammar
from site_builder.read.strict_yaml import parse


@pytest.mark.parametrize(
    ("line", "column", "right"),
    [
        ("  – category: team", 3, "-"),
        ("  —category: team", 3, "-"),
        ("  • category: team", 3, "-"),
        ("  * category: team", 3, "-"),
        ("  · category: team", 3, "-"),
        ("a: |－", 5, "-"),
        ("a: ｜-", 4, "|"),
        ("a: ｜－", 4, "|"),
        ("a: ＞-", 4, ">"),
        ("a∶ 甲", 2, ":"),
        ("＃ 说明", 1, "#"),
        ("  一 category: team", 3, "-"),
        ("  ー category: team", 3, "-"),
        ("  ■ category： team", 3, "-"),
        ("a: |一", 5, "-"),
        ("unit； 甲", 5, ":"),
        ("unit︓甲", 5, ":"),
    ],
)
def test_in_grammar(line: str, column: int, right: str) -> None:
    finding = in_grammar(line, 7)
    assert finding
    assert finding.span
    assert (finding.code, finding.span.line, finding.span.column) == ("F526", 7, column)
    assert finding.facts["right"] == right


@pytest.mark.parametrize(
    "line",
    [
        "- a: 1",
        "a: 甲——乙",
        "a: 2021—2022年",
        "  —— 结语",
        "a: |-",
        "# 说明",
        "a: ｜甲｜",
        "*注: 甲",
        "一 是建立机制",
        "pH；7",
        "a: l-",
        "一、category: team",
    ],
)
def test_not_in_grammar(line: str) -> None:
    assert in_grammar(line, 1) is None


@pytest.mark.parametrize(
    "text", ["“甲”", "‘甲’", '“甲"', "“甲’", "「甲」", "『甲』", "＂甲＂", "″甲″"]
)
def test_a_whole_phrase_in_quotation_marks(text: str) -> None:
    assert WHOLE.fullmatch(text)


@pytest.mark.parametrize(
    "text", ["“甲”乙", "“甲”和“乙”", "甲“乙”", "“甲。”", "“甲！乙”", "“甲", "《甲》", "“”"]
)
def test_no_whole_phrase(text: str) -> None:
    assert WHOLE.fullmatch(text) is None


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a:\n  – b: 1\n    c: 2\n", "F526", 2),
        ("a: |－\n  甲\n", "F526", 1),
        ("a: ｜-\n  甲\n  乙\n", "F526", 1),
        ("a: l-\n  甲\n", "F526", 1),
        ("a: 丨-\n  甲\n", "F526", 1),
        ("a: -|\n  甲\n", "F503", 1),
        ("a: | -\n  甲\n", "F503", 1),
        ("a: |-\u3000\n  甲\n", "F511", 1),
        ('a: "甲”\nb: "1"\nc: "2"\n', "F526", 1),
        ("a: '甲’\nb: 1\n", "F526", 1),
        ('a: ["甲”]\nb: "1"\n', "F526", 1),
        ("a: [B］\nb: 1\n", "F526", 1),
        ("a:\n  -b: 1\n   c: 2\n", "F561", 2),
        ("a:\n  -  b: 1\n    c: 2\n", "F561", 2),
        ("a:\n  * 甲\n  * 乙\nb: 1\n", "F526", 2),
        ("round 2021\nunit: a\n", "F503", 1),
        ("a:\n  - 甲\n  -乙\nb: 1\n", "F561", 3),
        ("a:\n  - 甲\n  — 乙\nb: 1\n", "F526", 3),
        ("round＝2021\nunit: a\n", "F503", 1),
        ("a: 1\n＃ 说明\nb: 2\n", "F526", 2),
        ("m:\n  a: |-\n    甲\n   b: 1\n", "F503", 4),
        ("m:\n  - a: |-\n      甲\n     b: 1\n", "F503", 4),
        ("m:\n  a: |-\n    甲\n\n    乙\n   b: 1\n  c: 1\n", "F503", 6),
    ],
)
def test_the_right_line_is_blamed(text: str, code: str, line: int) -> None:
    (finding,) = parse(text).findings
    assert finding.span
    assert (finding.code, finding.span.line) == (code, line)
    assert finding.facts.get("reason") != "outdent"


@pytest.mark.parametrize(
    "text",
    [
        "a: l-\nb: 1\n",
        "a: I-\nb: 1\n",
        "a: -|\n",
        'a: "甲“乙”"\n',
        "a: |-\n  * 甲\n  * 乙\n",
        "a:\n  -  b: 1\n     c: 2\n",
        "a: 甲\n  乙；丙\nb: 1\n",
        "a: |-\n  round 2021\n  二〇二一\nb: 1\n",
    ],
)
def test_nothing_is_blamed(text: str) -> None:
    assert parse(text).findings == []


def test_a_quotation_that_is_not_closed_is_the_only_thing_said() -> None:
    """What follows is read as if it stood within it."""
    text = 'a: "甲乙”丙\nb:\n  - region: "410103"\n    c: 1\n'
    (finding,) = parse(text).findings
    assert (finding.code, finding.facts["reason"]) == ("F503", "margin")
