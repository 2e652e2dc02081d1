"""Annotations: as GitHub's runner reads them, no more of them than it shows, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making_problems import PROBLEMS, problem

from site_builder.problem import Problem, Severity
from site_builder.reporter.github import render_github
from site_builder.reporter.report import CheckReport

Command = tuple[str, dict[str, str], str]


def read(text: str) -> list[Command]:
    """Read a log as the runner does: every line that begins with `::` is a command."""
    commands = []
    for line in text.split("\n")[:-1]:
        assert line.startswith("::"), "nothing but commands"
        head, _, data = line[2:].partition("::")
        name, _, properties = head.partition(" ")
        pairs = [pair.partition("=") for pair in properties.split(",") if pair]
        values = {key: unescaped(value, "\r\n:,%") for key, _, value in pairs}
        commands.append((name, values, unescaped(data, "\r\n%")))
    return commands


def unescaped(text: str, chars: str) -> str:
    for char in chars:
        text = text.replace(f"%{ord(char):02X}", char)
    return text


def test_an_annotation() -> None:
    found = problem(path="a,b:c.yml", line=7, column=4, width=2, message="占 10%，不是 %0A")
    report = CheckReport((found,), 1, addresses={"S104": "https://example.org/S104.md"})
    name, properties, data = read(render_github(report))[0]
    assert name == "error"
    assert properties == {
        "file": "a,b:c.yml", "line": "7", "col": "4", "endColumn": "6",
        "title": "S104 内容的类型不对",
    }  # fmt: skip
    assert data.split("\n") == [
        "占 10%，不是 %0A", "怎么改：请改", "详细说明：https://example.org/S104.md",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("found", "keys"),
    [
        (problem(line=None, column=None), ["file", "title"]),
        (problem(line=1, width=0), ["file", "line", "title"]),
    ],
)
def test_a_place_is_as_exact_as_is_known(found: Problem, keys: list[str]) -> None:
    assert list(read(render_github(CheckReport((found,), 1)))[0][1]) == keys


@given(st.lists(PROBLEMS, max_size=30))
def test_no_value_makes_a_command_of_its_own(problems: list[Problem]) -> None:
    text = render_github(CheckReport(tuple(problems), 1))
    commands = read(text)
    of = [sum(1 for p in problems if p.severity is severity) for severity in Severity]
    shown = [min(10, count) for count in of]
    left_out = sum(of) - sum(shown)
    names = ["error"] * shown[0] + ["warning"] * shown[1] + ["notice"] * bool(left_out)
    assert [name for name, _, _ in commands] == names
    for _, properties, data in commands:
        assert set(properties) <= {"file", "line", "col", "endColumn", "title"}
        assert data.count("\n") in {0, 2}
    if left_out:
        assert f"另有 {left_out} 条" in commands[-1][2]
    assert not {c for c in text if ord(c) < 32} - {"\n"}
    assert len(text.splitlines()) == len(commands), "other line ends are none either"


def test_errors_come_first() -> None:
    warnings = [replace(problem(), severity=Severity.WARNING, line=n) for n in range(1, 13)]
    errors = [problem(line=n) for n in range(20, 32)]
    commands = read(render_github(CheckReport((*warnings, *errors), 1)))
    assert [c[1].get("line") for c in commands[:2]] == ["20", "21"]
    assert [c[0] for c in commands[9:12]] == ["error", "warning", "warning"]
    assert "另有 4 条" in commands[-1][2]
