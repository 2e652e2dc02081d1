"""An item that is indented into the text above it is refused; a text with dashes is a text."""

from __future__ import annotations

import pytest

from site_builder.read.strict_yaml import parse

ROW = "a:\n  - b: 1\n    c: "


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a:\n  - 甲\n    - 乙", 3, 5),
        ("a:\n  - 甲\n   - 乙\n  - 丙", 3, 4),
        ("a:\n  - 甲\n    乙\n\n    - 丙", 5, 5),
        ("a:\n  - 甲\n    -\n  - 乙", 3, 5),
        ("a: 甲\n  - 乙", 2, 3),
        ("a:\n  - |-\n    甲\n    - 乙", 4, 5),
        ("a:\n  - >-\n    甲\n    - 乙", 4, 5),
        ("a: >-\n  - 甲\n  - 乙", 3, 3),
        (ROW + "甲\n      - b: 2", 4, 7),
        (ROW + "|-\n      甲\n      - b: 2\n        c: 乙", 5, 7),
        (ROW + "|\n      甲\n\n       - c: 乙\n", 6, 8),
        ("a:\n  - d: 0\n  - b: 1\n    c: |-\n      甲\n      -  d: 2", 6, 7),
        (ROW + ">\n      甲\n      - b: 2", 5, 7),
    ],
)
def test_an_item(text: str, line: int, column: int) -> None:
    parsed = parse(text)
    (finding,) = parsed.findings
    assert finding.span
    assert (finding.code, finding.facts["reason"]) == ("F503", "item")
    assert (finding.span.line, finding.span.column) == (line, column)
    assert parsed.value is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: |-\n  甲\n  - 乙\n  - 丙", {"a": "甲\n- 乙\n- 丙"}),
        ("a: |-\n  甲\n  - b: 乙", {"a": "甲\n- b: 乙"}),
        ("a:\n  - |-\n    - 甲\n    - 乙", {"a": ["- 甲\n- 乙"]}),
        ("a: >-\n  - 甲", {"a": "- 甲"}),
        ("a: 甲\n  -乙", {"a": "甲 -乙"}),
        ("a: 甲\n  2 - 3", {"a": "甲2 - 3"}),
        ('a: "甲\n  - 乙"', {"a": "甲 - 乙"}),
        (ROW + "|-\n      甲\n      - d: 2", {"a": [{"b": 1, "c": "甲\n- d: 2"}]}),
        (ROW + "|-\n      甲\n      - 乙", {"a": [{"b": 1, "c": "甲\n- 乙"}]}),
        ("a:\n  - 甲\n    # - 乙\n  - 丙", {"a": ["甲", "丙"]}),
        ("a:\n  - 甲\nb: |-\n  甲\n  - a: 1", {"a": ["甲"], "b": "甲\n- a: 1"}),
    ],
)
def test_a_text(text: str, value: object) -> None:
    parsed = parse(text)
    assert parsed.findings == []
    assert parsed.value == value
