"""Every format is a function of the report alone, and its text a whole number of lines."""

from __future__ import annotations

import pytest

from site_builder.problem import Problem, Severity
from site_builder.reporter.formats import FORMATS
from site_builder.reporter.report import CheckReport

FOUND = Problem(
    "S104", Severity.ERROR, "a.yml", 7, 1, 1, "/a", "6", "是", "不对", "改", "docs/rules/S104.md"
)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("problems", [(), (FOUND,)])
def test_a_report_ends_with_a_line_end(name: str, problems: tuple[Problem, ...]) -> None:
    text = FORMATS[name](CheckReport(problems, 1))
    assert text == "" or text.endswith("\n")
    assert text == FORMATS[name](CheckReport(problems, 1))
