"""What libyaml reads otherwise than it is written is refused; what it reads as written is not.

The kinds are those of the invalid documents of yaml/yaml-test-suite that libyaml accepts.
"""

from __future__ import annotations

import pytest

from site_builder.read.strict_yaml import parse


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: [?甲]", "F516", 1, 5),
        ("a: [? 甲]", "F516", 1, 5),
        ("a: [甲, ?乙]", "F516", 1, 8),
        ("a: { ?甲: 乙 }", "F516", 1, 6),
        ("a: {?甲}", "F516", 1, 5),
        ("? 甲\n: 乙", "F516", 1, 1),
        ("a:\n  - ? 甲", "F516", 2, 5),
        ('a: "甲"#乙', "F516", 1, 4),
        ("a: '甲'#乙\nb: 1", "F516", 1, 4),
        ("a: [甲]#乙", "F513", 1, 7),
        ("a: {b: 甲}#乙\nc: 1", "F513", 1, 10),
        ("a: [甲,#乙\n  丙]", "F513", 1, 7),
        ('a: ["甲",#乙\n  丙]', "F513", 1, 9),
        ("a: [#乙\n  丙]", "F513", 1, 5),
        ("a: {#乙\n  b: 丙}", "F513", 1, 5),
        ("a: [[甲],#乙\n  丙]", "F513", 1, 9),
        ("a: |#乙\n  丙", "F516", 1, 4),
        ("a: >#乙\n", "F516", 1, 4),
        ("a: >5\nb: 1", "F516", 1, 4),
        ("a: |2\nb: 1", "F516", 1, 4),
        ("a:\n  - >9\n  - 1", "F516", 2, 5),
        ("a: #3号楼\nb: 1", "F513", 1, 4),
        ("a:\n  - #12栋\n  - 甲", "F513", 2, 5),
        ('a: "甲\nb: 乙"\nc: 1', "F503", 1, 4),
        ("a: '甲\n乙'\nc: 1", "F503", 1, 4),
        ('m:\n  a: "甲\n  b: 乙"', "F503", 2, 6),
        ('m:\n  - "甲\n  - 乙"', "F503", 2, 5),
        ('a: "D:\\news"', "F503", 1, 4),
        ('a: "见D:\\temp\\乙"', "F503", 1, 4),
        ('a: ["D:\\\\甲\\table"]', "F503", 1, 5),
        ("%YAML 1.2\n---\na: 1", "F503", 1, 1),
        ("# 甲\n%YAML 1.1\n---\na: no", "F503", 2, 1),
        ("%TAG ! tag:example.cn,2000:\n---\na: 1", "F503", 1, 1),
        ("%甲 乙\n---\na: 1", "F503", 1, 1),
    ],
)
def test_refused(text: str, code: str, line: int, column: int) -> None:
    (finding,) = parse(text).findings
    assert finding.span
    assert (finding.code, finding.span.line, finding.span.column) == (code, line, column)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: [甲?, 乙]", ["甲?", "乙"]),
        ("a: 甲?乙", "甲?乙"),
        ("a: ?甲", "?甲"),
        ('a: ["?甲"]', ["?甲"]),
        ("a: [-, -]", ["-", "-"]),
        ("a: [甲,\n乙]", ["甲", "乙"]),
        ("a: [甲] # 乙", ["甲"]),
        ("a: [甲, # 乙\n  丙]", ["甲", "丙"]),
        ("a: [甲#1]", ["甲#1"]),
        ('a: "甲" # 乙', "甲"),
        ("a: # 说明", None),
        ("a: #待填", None),
        ("a: | # 说明\n  甲", "甲"),
        ("a: |2-\n   甲", " 甲"),
        ("a: |-\n", None),
        ('a: "甲\n  乙"', "甲乙"),
        ('a: "甲\\n乙"', "甲\n乙"),
        ('a: "D:\\\\news"', "D:\\news"),
        ("a: 'D:\\news'", "D:\\news"),
        ('a: "地址:\\n乙"', "地址:\n乙"),
        ('a:\n  "甲\n  乙"', "甲乙"),
        ('a: "甲\n\n  乙"', "甲\n乙"),
    ],
)
def test_read_as_written(text: str, value: object) -> None:
    parsed = parse(text)
    assert parsed.findings == []
    assert parsed.value == {"a": value}
