"""Front matter, sections, and what is too deep."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.markdown import read_body, split

FRONT = "---\ntitle: 甲\n---\n"


@given(st.text())
def test_never_raises(text: str) -> None:
    split(text)
    split(FRONT + text)


def test_sections() -> None:
    body = read_body("前言\n\n## 一\n\n甲\n### 小\n\n```\n## 不是标题\n```\n## 二 ##\n乙\n", 4)
    assert body.preamble == "前言"
    assert [(s.heading, s.line) for s in body.sections] == [("一", 6), ("二", 14)]
    assert body.sections[0].text.endswith("```")


@pytest.mark.parametrize(
    "body",
    [
        "<!--\n## 一\n-->\n## 二\n",
        "````\n```\n## 一\n````\n## 二\n",
        "~~~\n```\n## 一\n~~~\n## 二\n",
        "> ## 一\n\n## 二\n",
        "- ## 一\n\n## 二\n",
        "一\n---\n\n## 二\n",
        "##一\n\n## 二\n",
    ],
)
def test_what_a_forge_shows_as_no_heading_of_the_second_level_begins_no_section(body: str) -> None:
    assert [s.heading for s in read_body(body, 1).sections] == ["二"]


def test_places_count_from_the_top_of_the_file() -> None:
    parsed, body = split("---\ntitle: 甲\n---\n\n## 一\n")
    assert parsed.values["/title"].line == 2
    assert body
    assert body.sections[0].line == 5


@pytest.mark.parametrize(
    "body",
    [
        "[a][b" * 4000,
        "\\" * 300_000,
        "`a" * 100_000,
        "字" * 100_001,
        "a|" * 61,
        "- " * 250,
        "> " * 250,
        "1. " * 200,
        "\t" * 30 + "x",
        "*a" * 3001,
        "a\n[b" * 3001,
    ],
)
def test_too_deep(body: str) -> None:
    parsed, _ = split(FRONT + body)
    assert [f.code for f in parsed.findings] == ["F522"]


@pytest.mark.parametrize(
    "body",
    ["- 一\n  - 二\n", "> 引文\n", "[甲](https://example.com)\n" * 3, "| 甲 | 乙 |\n|---|---|"],
)
def test_not_too_deep(body: str) -> None:
    assert split(FRONT + body)[0].findings == []
