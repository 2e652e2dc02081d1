"""Hints about characters fall on what came from elsewhere, and on no ordinary Chinese text."""

from __future__ import annotations

import pytest
from judging import CASE, SURVEY, judge

from site_builder.check.rules.characters import lookalikes, quoted, radicals, tight_dashes

ORDINARY = (
    "“双减”背景下的科普",
    "科普——从“书苑”到“车站”",
    "每周2—3节，室温20～25℃",
    "《科学》《自然》",
    "35㎡，3m³，x²+y²=1",
    "①②两类，Ⅱ级响应",
    "α粒子、β射线，λ=0.5μm，π≈3.14",
    "А组和В组",
    "A－B，C–D，5‰，№5",
    "‘三’和「四」，……",
    "“孩子们还想再来。”",
    "带有“辶”的字，冫、氵",
    "㐀𠀀䶮𬭸，浉河区，瀍河区",
    "10:30—11:00，AR/VR，C++",
)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_texts(text: str) -> None:
    form = f"problems: |-\n  {text}\nnote: '{text}'\nresults:\n  effects: {text}\n"
    body = f"---\ntitle: {text}\nsummary: {text}\n---\n{text}\n"
    for rule in (radicals, lookalikes, quoted):
        assert judge(rule, form) == []
        assert judge(rule, body, CASE) == []


@pytest.mark.parametrize(
    ("line", "column", "right"),
    [
        ("⻘少年", 1, "“青”"),
        ("居⺠用⼾", 2, "“民”“户”"),
        ("⽔⽕⽊", 1, "“水”“火”“木”"),
        ("\uf900甲", 1, "“\u8c48”"),
    ],
)
def test_radicals(line: str, column: int, right: str) -> None:
    (finding,) = judge(radicals, f"---\ntitle: 甲\n---\n{line}\n", CASE)
    assert finding.span
    assert (finding.span.line, finding.span.column) == (4, column)
    assert finding.facts["right"] == right


def test_a_line_of_a_pdf_is_one_finding() -> None:
    line = "".join(map(chr, range(0x2F00, 0x2F60)))
    (finding,) = judge(radicals, f"problems: {line}\n")
    assert len(finding.facts["right"]) == 30


@pytest.mark.parametrize(
    ("line", "pointer", "column"),
    [
        ("filled_on: 2022‐03‐18", "/filled_on", 16),
        ("filled_on: 2022−03−18", "/filled_on", 16),
        ("unit: zhengzhou–kexie", "/unit", 16),
        ("filled_оn: 2022-03-18", "/filled_оn", 8),
        ("management: {organized_by: С}", "/management/organized_by", 28),
        ("management: {organized_by: “C”}", "/management/organized_by", 28),
        ("management: {archive_forms: [А, В]}", "/management/archive_forms/0", 30),
        ("results: {counties_covered: －5}", "/results/counties_covered", 29),
        ("results: {counties_covered: 1O}", "/results/counties_covered", 30),
        ("results: {counties_covered: 「5」}", "/results/counties_covered", 29),
        ("management: {guided: “true”}", "/management/guided", 22),
        ("management: {guided: truе}", "/management/guided", 25),
        ("management: {organized_by: ϲ}", "/management/organized_by", 28),
        ("filled_on: 2022一03ー18", "/filled_on", 16),
        ("filled_on: 2022-O3-18", "/filled_on", 17),
        ("filled_on: ”2022-03-18“", "/filled_on", 12),
        ("filled_on: 2022-03-18’", "/filled_on", 22),
        ('filled_on: "2022-03-18’"', "/filled_on", 23),
        ("management: {organized_by: С”}", "/management/organized_by", 29),
        ("filled–on: 2022-03-18", "/filled–on", 7),
        ("“filled_on”: 2022-03-18", "/“filled_on”", 1),
        ("unit: zhèngzhōu-kēxié", "/unit", 9),
        ("decision:\n  determined_by:\n    • G\n    • H", "/decision/determined_by", 5),
        ("decision:\n  determined_by:\n    ——G", "/decision/determined_by", 5),
    ],
)
def test_lookalikes(line: str, pointer: str, column: int) -> None:
    finding = judge(lookalikes, f"{line}\n", SURVEY)[0]
    assert finding.span
    assert (finding.pointer, finding.span.column) == (pointer, column)


@pytest.mark.parametrize(
    "line",
    [
        "filled_on: 2022年3月18日",
        "round: 2021—2022",
        "unit: 郑州市科协－科普部",
        "сlass: 1",
        "results: {counties_covered: OO}",
        "management: {organized_by: “CD”}",
        "problems: “2022-03-18”",
        "decision: {determined_by: [二—三]}",
        "unit: lüshan-kexie",
    ],
)
def test_what_would_not_be_right_is_left_to_others(line: str) -> None:
    assert judge(lookalikes, f"{line}\n", SURVEY) == []


@pytest.mark.parametrize("value", ["“科普进山村”", "‘科普进山村’", '“科普进山村"'])
def test_quoted(value: str) -> None:
    (finding,) = judge(quoted, f"problems: {value}\n")
    assert finding.pointer == "/problems"


@pytest.mark.parametrize("value", ['"“科普进山村”"', "'“科普进山村”'"])
def test_what_stands_in_plain_quotes_is_meant(value: str) -> None:
    assert judge(quoted, f"problems: {value}\n") == []


@pytest.mark.parametrize(
    ("lines", "told"),
    [("    -G\n    -H", 1), ("    -\u3000G", 1), ("    - G\n    - H", 0), ("    G", 0)],
)
def test_a_dash_without_a_space(lines: str, told: int) -> None:
    text = f"decision:\n  determined_by:\n{lines}\n"
    assert len(judge(tight_dashes, text)) == told
    assert judge(lookalikes, text) == []
