"""The formats of a report, by name: each a function from the report to its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.reporter.github import render_github
from site_builder.reporter.gitlab import render_gitlab
from site_builder.reporter.json import render_json
from site_builder.reporter.sarif import render_sarif
from site_builder.reporter.text import render_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.reporter.report import Report

TEXT = "text"
"""The format for a person at a terminal; the others are for programs."""


def _text(report: Report) -> str:
    return render_text(report.problems, report.files, report.name, report.page, report.elsewhere)


def _json(report: Report) -> str:
    return render_json((*report.problems, *report.elsewhere), report.files)


FORMATS: dict[str, Callable[[Report], str]] = {
    TEXT: _text,
    "json": _json,
    "github": render_github,
    "gitlab": render_gitlab,
    "sarif": render_sarif,
}
"""Every text ends with a line end, unless it is empty."""
