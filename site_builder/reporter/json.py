"""The JSON report, version 1: for editors, pipelines and other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from site_builder.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

VERSION = 1
_KEYS = (
    "code", "severity", "path", "line", "column", "pointer", "question", "value", "message",
    "remedy", "url", "fixable", "suggestion",
)  # fmt: skip


def render_json(problems: Iterable[Problem], files: int) -> str:
    """Return the report as a JSON text with a final line end."""
    listed = [_entry(p) for p in problems]
    errors = sum(1 for p in listed if p["severity"] == Severity.ERROR)
    summary = {"files": files, "errors": errors, "warnings": len(listed) - errors}
    report = {"version": VERSION, "summary": summary, "problems": listed}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _entry(problem: Problem) -> dict[str, Any]:
    return {key: getattr(problem, key) for key in _KEYS}
