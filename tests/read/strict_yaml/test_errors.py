"""What the grammar's English errors mean to somebody at an office, and where to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repository import GOOD

from site_builder.check.wording.catalogue import catalogue
from site_builder.read.strict_yaml import parse
from site_builder.read.strict_yaml.errors import separator_slip

if TYPE_CHECKING:
    from collections.abc import Callable

LINES = (
    (GOOD / "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml")
    .read_text(encoding="utf-8")
    .split("\n")
)
SLIPS: dict[str, Callable[[str], str]] = {
    "wide colon": lambda line: line.replace(":", "："),
    "no colon": lambda line: line.replace(":", ""),
    "no space": lambda line: line.replace(": ", ":"),
    "wide space": lambda line: "　" + line,
    "no-break space": lambda line: line.replace("  ", "\u00a0\u00a0"),
    "tab": lambda line: "\t" + line,
    "outdent": lambda line: line.lstrip(),
    "indent": lambda line: "   " + line,
    "open quote": lambda line: line + '"',
    "bracket": lambda line: line.replace(": ", ": ["),
    "star": lambda line: line.replace(": ", ": *"),
    "percent": lambda line: line.replace(": ", ": %"),
    "nothing": lambda _: "",
}


@pytest.mark.parametrize(
    ("text", "code", "reason", "line", "column"),
    [
        ("a: 1\nb 2\nc: 3", "F503", "colon", 2, 1),
        ('a: "甲\nb: 2\n', "F503", "quote", 1, 4),
        ('a: "D:\\甲"', "F503", "escape", 1, 4),
        ("a: [1, 2\nb: 3", "F503", "bracket", 1, 4),
        ("a: {b: 1\nc: 3", "F503", "brace", 1, 4),
        ("a: |- 甲\n", "F503", "block", 1, 7),
        ("a: |-\n  甲\n乙\nb: 1", "F503", "outdent", 3, 1),
        ("a: |-\n甲\nb: 1", "F503", "outdent", 2, 1),
        ("a: 1\n  b: 2", "F503", "indent", 2, 4),
        ("a:\n　b: 1", "F511", "U+3000", 2, 1),
        ("a:\n  b: 1\n\u00a0 c: 2", "F511", "U+00A0", 3, 1),
        ("a:\u3000甲\nb: 1", "F511", "U+3000", 1, 3),
        ("a: *甲", "F516", "start", 1, 4),
        ("a: @甲", "F516", "start", 1, 4),
        ("a: - 甲", "F516", "start", 1, 4),
        ("a: 注意: 甲", "F516", "colon", 1, 4),
        ("a: “甲”\nb：1\nc: 2", "F512", None, 2, 2),
        ("# 年度\na：1\n\n# 单位\nb: 2", "F512", None, 2, 2),
        ("a:1\n\n# 单位\nb: 2", "F503", "space", 1, 2),
        ("z:\n\n  # 甲\n  a：是\n\n  # 乙\n  b:\n", "F512", None, 4, 4),
        ("z:\n  a:\u3000是\n  # 乙\n  b: 1\n", "F511", "U+3000", 2, 5),
        ("z:\n  a:\u00a01\n\n  # 乙\n\n  # 丙\n  b: 1\n", "F511", "U+00A0", 2, 5),
        ("z:\n  - a：1\n    # 乙\n    b: 1\n", "F512", None, 2, 6),
        ("z:\n  guided true\n  # 乙\n  b: 1\n", "F503", "colon", 2, 9),
        ("z:\n  - 甲：乙\n# 丙\n  b: 1\n", "F503", "indent", 4, 3),
        ("z: |-\n  甲：乙\n# 丙\n  b: 1\n", "F503", "indent", 4, 3),
        ("z: 1\n# 甲：乙\n  b: 1\n", "F503", "indent", 3, 3),
        ("a: |-\n  甲\nguided：1\n", "F512", None, 3, 7),
        ("a: |-\n  甲\n\n# 乙\nproblems：|-\n  丙\n", "F512", None, 5, 9),
        ("z:\n  a: |-\n    甲\n\n  # 乙\n  own_use：\n    - b: 1\n", "F512", None, 6, 10),
        ("a: |-\n  甲\nguided:1\n", "F503", "space", 3, 7),
        ("a: |-\n  甲\nguided∶ 1\n", "F526", "colon", 3, 7),
        ("a: |-\n  甲\nguided；1\n", "F526", "full", 3, 7),
        ("a: |-\n  甲\nguided\n", "F503", "colon", 3, 1),
        ("a: |-\n  甲\nguided true\n", "F503", "colon", 3, 1),
        ("a: |-\n  甲\nproblems |-\n  乙\n", "F503", "colon", 3, 1),
        ("a: |-\n  甲\n做法：乙\nb: 1\n", "F503", "outdent", 3, 1),
        ("a: |-\n  甲\napp上线后，乙\nb: 1\n", "F503", "outdent", 3, 1),
        ("a: |-\n  甲\nVR体验：乙\nb: 1\n", "F503", "outdent", 3, 1),
    ],
)
def test_the_usual_slips(text: str, code: str, reason: str | None, line: int, column: int) -> None:
    (finding,) = parse(text).findings
    assert (finding.code, finding.facts.get("reason")) == (code, reason)
    assert finding.span
    assert (finding.span.line, finding.span.column) == (line, column)
    (below,) = parse(text, first_line=5).findings
    assert below.span
    assert below.span.line == line + 4


@given(
    st.integers(0, len(LINES) - 1), st.sampled_from(sorted(SLIPS)), st.sampled_from(sorted(SLIPS))
)
def test_a_slip_has_a_place_in_the_text_and_a_reason_in_words(
    at: int, slip: str, another: str
) -> None:
    lines = list(LINES)
    lines[at] = SLIPS[slip](lines[at])
    lines[at // 2] = SLIPS[another](lines[at // 2])
    for finding in parse("\n".join(lines)).findings:
        assert finding.span
        assert 1 <= finding.span.line <= len(lines)
        assert 1 <= finding.span.column <= len(lines[finding.span.line - 1]) + 1
        reasons = catalogue()[finding.code].reasons
        assert (
            not reasons
            or "reason" not in finding.facts
            or (finding.facts["reason"] in reasons or "other" in reasons)
        )


def test_the_line_that_makes_one_text_of_a_whole_file() -> None:
    slip = separator_slip(("# 说明：", "", "年度：2021", "单位：甲"))
    assert slip
    assert slip.span
    assert (slip.code, slip.span.line, slip.span.column) == ("F512", 3, 3)
    assert separator_slip(("只有一句话",)) is None
    assert separator_slip(("https://example.org/", "见 https://example.org/")) is None
