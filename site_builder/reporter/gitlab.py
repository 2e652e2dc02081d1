"""The Code Quality report that GitLab shows in a merge request.

The format is a list of issues with these keys alone, in UTF-8 without a byte order mark:
https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.printable import printable
from site_builder.problem import Severity
from site_builder.reporter.fingerprint import fingerprints
from site_builder.reporter.json import as_json
from site_builder.reporter.words import words

if TYPE_CHECKING:
    from site_builder.problem import Problem
    from site_builder.reporter.report import CheckReport

_SEVERITIES = {Severity.ERROR: "blocker", Severity.WARNING: "minor"}


def render_gitlab(report: CheckReport) -> str:
    """Return the report; a problem of a whole file stands at its first line."""
    marks = fingerprints(report.everything)
    return as_json([_issue(p, m) for p, m in zip(report.everything, marks, strict=True)])


def _issue(problem: Problem, fingerprint: str) -> dict[str, Any]:
    told = (problem.message, words()["remedy"].format(remedy=problem.remedy))
    return {
        "description": printable(words()["sentence"].join(told)),
        "check_name": problem.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[problem.severity],
        "location": {"path": problem.path, "lines": {"begin": problem.line or 1}},
    }
