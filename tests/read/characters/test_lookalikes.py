"""Characters of the grammar and of codes are told from those that look like them."""

from __future__ import annotations

import unicodedata

import pytest

from site_builder.read.characters.lookalikes import (
    RIGHT,
    WHOLE,
    first_lookalike,
    in_grammar,
    plainly,
)
from site_builder.read.strict_yaml import parse


def test_every_letter_is_another_script_and_stands_for_a_latin_one() -> None:
    for char, right in RIGHT.items():
        assert not char.isascii()
        assert right.isascii()
        if right.isalpha():
            assert unicodedata.name(char).split()[0] in {"CYRILLIC", "GREEK"}


@pytest.mark.parametrize(
    ("text", "at", "right"),
    [
        ("2022‐03‐18", 4, "2022-03-18"),
        ("zhengzhou‑kexie", 9, "zhengzhou-kexie"),
        ("С", 0, "C"),
        ("ｂ－１", 1, "b-1"),
        ("abc", None, "abc"),
        ("ＡＢＣ", None, "ABC"),
    ],
)
def test_plainly(text: str, at: int | None, right: str) -> None:
    assert first_lookalike(text) == at
    assert plainly(text) == right


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
    ],
)
def test_not_in_grammar(line: str) -> None:
    assert in_grammar(line, 1) is None


@pytest.mark.parametrize("text", ["“甲”", "‘甲’", '“甲"', "“甲’"])
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
