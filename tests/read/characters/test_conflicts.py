"""Marks of a conflict are told apart from headings, tables, quotations and lines of signs."""

from __future__ import annotations

import pytest

from site_builder.read.characters.conflicts import conflicts

FRONT = "---\ntitle: 甲\n---\n"


def found(text: str, *, is_markdown: bool = False) -> list[tuple[int, str]]:
    findings = conflicts(text.split("\n"), is_markdown=is_markdown, is_indented=True)
    return [(f.span.line, f.facts["mark"][0]) for f in findings if f.span]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> main", [(1, "<")]),
        ("<<<<<<< HEAD\na: 1\n||||||| 3f2a1b0\na: 0\n=======\na: 2\n>>>>>>> x", [(1, "<")]),
        ("<<<<<<< a\n>>>>>>> b\nc: 1\n<<<<<<< a\n=======\n>>>>>>> b", [(1, "<"), (4, "<")]),
        ("a: 1\n=======\nb: 2", [(2, "=")]),
        ("a: 1\n=======  \nb: 2", [(2, "=")]),
        ("a: 1\n>>>>>>> 修改", [(2, ">")]),
        ("a: 1\n>>>>>>>\nb: 2", [(2, ">")]),
        ("||||||| 3f2a1b0\na: 1", [(1, "|")]),
        ("<<<<<<<HEAD\na: 1", [(1, "<")]),
        ("<<<<<< HEAD\na: 1\n=======\nb: 1", [(1, "<")]),
        ("a: 1\n>>>>>>>> main", [(2, ">")]),
        ("a: 1\n>>>>>", [(2, ">")]),
        ("||||||| merged common ancestors\na: 1", [(1, "|")]),
        ("a: |-\n  甲\n=======\n  乙\nb: 1", [(3, "=")]),
        ("a: |-\n  甲\n  =======\n  乙\n  >>>>>>> main\nb: 1", [(3, "="), (5, ">")]),
        ("a: 1\n=======\na: 2\n>>>>>>> main\n", [(2, "="), (4, ">")]),
    ],
)
def test_in_a_form(text: str, marks: list[tuple[int, str]]) -> None:
    assert found(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "a: =======",
        "# =======",
        "a: |-\n  >>>>>> 甲",
        "a: >\n  <<<<< 甲 >>>>>",
        "a: <<<<<<<HEAD",
        "a: |-\n  甲\n  =======\n  乙",
        "a: 1\n========\nb: 2",
        "a: <<<<<<< HEAD",
        "a: 1 > 0",
        "",
    ],
)
def test_not_in_a_form(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("body", "mark"),
    [
        ("旧的一段。\n=======\n新的一段。", "="),
        ("旧的一段，\n接着写。\n=======\n新的一段。", "="),
        ("- 一是\n=======\n- 二是", "="),
        ("| 甲 | 乙 |\n=======\n| 丙 | 丁 |", "="),
        ("一段。\n\n=======\n\n另一段。", "="),
        ("第一行\n第二行\n=======", "="),
        ("## 二、主要做法\n=======\n另一段", "="),
        ("旧的一段。\n||||||| 3f2a1b0\n更早的一段。", "|"),
        ("新的一段。\n>>>>>>> branch", ">"),
    ],
)
def test_in_a_body(body: str, mark: str) -> None:
    assert [m for _, m in found(FRONT + body, is_markdown=True)] == [mark]


@pytest.mark.parametrize(
    "body",
    [
        "科普进社区\n=======\n\n一段。",
        "\n科普进社区\n=======\n一段。",
        "\n科普进社区\n==========\n一段。",
        "| 甲 | 乙 |\n|---|---|\n|||||||",
        "||||||| 合计 | 3 |",
        "> > > > > > > 引用",
        "一段。\n\n---\n\n另一段。",
        "甲\n-------\n\n乙",
    ],
)
def test_not_in_a_body(body: str) -> None:
    assert found(FRONT + body, is_markdown=True) == []


def test_front_matter_has_no_headings() -> None:
    text = "---\ntitle: 甲\n=======\ntitle: 乙\n---\n正文。"
    assert found(text, is_markdown=True) == [(3, "=")]


def test_an_example_in_the_schemas_is_none() -> None:
    lines = ["wrong: |", "  <<<<<<< HEAD", "  =======", "  >>>>>>> main"]
    assert list(conflicts(lines, is_markdown=False, is_indented=False)) == []
