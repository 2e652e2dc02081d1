"""The Code Quality report: the keys that GitLab asks for, and nothing that it refuses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from making_problems import PROBLEMS, problem

from site_builder.reporter.gitlab import render_gitlab
from site_builder.reporter.report import CheckReport

if TYPE_CHECKING:
    from site_builder.problem import Problem


def test_an_issue() -> None:
    issue = json.loads(render_gitlab(CheckReport((problem(),), 1)))[0]
    assert len(issue.pop("fingerprint")) == 32
    assert issue == {
        "description": "不对。怎么改：请改",
        "check_name": "S104",
        "severity": "blocker",
        "location": {"path": "a.yml", "lines": {"begin": 7}},
    }


def test_a_problem_of_a_whole_file_stands_at_its_first_line() -> None:
    found = problem("S133", line=None, column=None)
    issue = json.loads(render_gitlab(CheckReport((found,), 1)))[0]
    assert issue["location"]["lines"] == {"begin": 1}
    assert issue["severity"] == "minor"


def test_none() -> None:
    assert render_gitlab(CheckReport((), 3)) == "[]\n"


@given(st.lists(PROBLEMS, max_size=12))
def test_every_problem_is_told_once(problems: list[Problem]) -> None:
    issues = json.loads(render_gitlab(CheckReport(tuple(problems), 1)))
    assert [i["check_name"] for i in issues] == [p.code for p in problems]
    assert len({i["fingerprint"] for i in issues}) == len(problems)
