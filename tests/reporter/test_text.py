"""The text report: what is shown of a source line, and how wide it is."""

from __future__ import annotations

import json
from dataclasses import replace

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.printable import columns, printable
from site_builder.problem import Problem, Severity
from site_builder.reporter.json import render_json
from site_builder.reporter.report import CheckReport
from site_builder.reporter.text import render_text


def problem(source: str | None, column: int = 1, width: int = 1) -> Problem:
    return Problem(
        "S104", Severity.ERROR, "a.yml", 7, column, width, "/a", "6", "是",
        "第6题应是 true（是）或 false（否）", "请写 true", "docs/rules/S104.md", source,
    )  # fmt: skip


def shown(found: Problem) -> list[str]:
    text = click.unstyle(render_text(CheckReport((found,), 1, names={"a.yml": "某单位"})))
    return [line for line in text.split("\n") if " | " in line]


def test_marker_stands_under_wide_characters() -> None:
    source, marker = shown(problem("项目: 中文 x", 5, 2))
    assert columns(source[: source.index("中")]) == marker.index("^")
    assert marker.count("^") == 4


@given(st.text(max_size=300), st.integers(1, 320), st.integers(1, 320))
def test_any_line_fits(source: str, column: int, width: int) -> None:
    for line in shown(problem(source.replace("\n", " "), column, width)):
        assert columns(line) <= 120
        assert printable(line) == line


@pytest.mark.parametrize("column", [1, 500, 999_990])
def test_no_more_of_a_long_line_is_looked_at_than_is_shown(
    column: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[int] = []

    def measure(text: str) -> int:
        measured.append(len(text))
        return columns(text)

    monkeypatch.setattr("site_builder.printable.columns", measure)
    monkeypatch.setattr("site_builder.reporter.text.columns", measure)
    source, marker = shown(problem("甲" * 1_000_000, column, 800_000))
    assert max(measured) <= 200
    assert sum(measured) < 2000
    assert columns(source) <= 120
    assert marker.count("^") >= 20


def test_nothing_is_shown_of_a_place_without_width() -> None:
    assert shown(problem("round: 2021", 1, 0)) == []


def test_control_characters_do_not_reach_the_terminal() -> None:
    source, _ = shown(problem("a: \x1b[31m\u202e甲"))
    assert "\x1b" not in source
    assert "\u202e" not in source


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("中文", 4), ("e\u0301", 1), ("，", 2)])
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width


@pytest.mark.parametrize(
    ("fix", "line"),
    [
        ("  guided: true", "     可自动改正：kepu check --fix 会改成 guided: true"),
        ("  a: |-\n    甲\n    乙", "     可自动改正：kepu check --fix 会改成 a: |- 等3行"),
        ("", "     可自动改正：kepu check --fix"),
        ("a: \x1b[31m", "     可自动改正：kepu check --fix 会改成 a: �[31m"),
    ],
)
def test_what_would_be_mended_is_said(fix: str, line: str) -> None:
    found = replace(problem("a: 是"), fix=fix)
    text = click.unstyle(render_text(CheckReport((found, problem("b: 是")), 1)))
    assert [t for t in text.split("\n") if t.startswith("     可自动")] == [line]
    assert text.endswith("2 个错误须修改。其中 1 个可以用 kepu check --fix 自动改正。\n")


def test_json_says_what_can_be_mended() -> None:
    fixed = replace(problem("a: 是"), fix="a: true")
    listed = json.loads(render_json(CheckReport((problem("a: 是"), fixed), 1)))["problems"]
    assert [(p["fixable"], p["suggestion"]) for p in listed] == [(False, None), (True, "a: true")]


def test_json_report() -> None:
    report = json.loads(render_json(CheckReport((problem("a: 是"),), 3)))
    assert report["version"] == 1
    assert report["summary"] == {"files": 3, "errors": 1, "warnings": 0, "excepted": 0}
    assert report["problems"][0]["pointer"] == "/a"
    assert "source" not in report["problems"][0]
