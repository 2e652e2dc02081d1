"""The JSON report, version 1: for editors, pipelines and other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from site_builder.problem import count_errors, count_problems

if TYPE_CHECKING:
    from site_builder.problem import Problem
    from site_builder.reporter.report import CheckReport

VERSION = 1
_KEYS = (
    "code", "severity", "path", "line", "column", "pointer", "question", "value", "message",
    "remedy", "url", "fixable", "more",
)  # fmt: skip


def render_json(report: CheckReport) -> str:
    """Return the report as a JSON text with a final line end."""
    listed = [_entry(p) for p in report.everything]
    errors = count_errors(report.everything)
    summary = {
        "files": report.files,
        "errors": errors,
        "warnings": count_problems(report.everything) - errors,
        "excepted": report.excepted,
    }
    return as_json({"version": VERSION, "summary": summary, "problems": listed})


def as_json(value: Any) -> str:
    """Return a value as JSON for a program, readable for people, with a final line end.

    Printed in a pipeline, no part of it is taken for a command: GitHub's runner looks for `##[`
    wherever it stands.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return text.replace("##[", "#\\u0023[") + "\n"


def _entry(problem: Problem) -> dict[str, Any]:
    return {**{key: getattr(problem, key) for key in _KEYS}, "suggestion": problem.fix}
