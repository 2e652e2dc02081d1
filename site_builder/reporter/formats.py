"""The formats of a report, by name: each a function from the report to its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.reporter.github import render_github
from site_builder.reporter.gitlab import render_gitlab
from site_builder.reporter.json import render_json
from site_builder.reporter.sarif import render_sarif
from site_builder.reporter.text import render_text
from site_builder.review.review_json import read_review, write_review

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.reporter.report import CheckReport
    from site_builder.review.review import Review

TEXT = "text"
"""The format for a person at a terminal; the others are for programs."""


def _markdown(report: CheckReport) -> str:
    from site_builder.review.comment.markdown import render_markdown, rule_addresses  # noqa: PLC0415 - as below

    review = read_review(_review(report).encode("utf-8", "replace"))  # the same as of the file
    return render_markdown(review, rule_addresses(review, report.comparison))


def _review(report: CheckReport) -> str:
    return write_review(_reviewed(report))


def _reviewed(report: CheckReport) -> Review:
    # pandas and the search for likeness are loaded for those who ask for them alone.
    from site_builder.review.assemble import build_review  # noqa: PLC0415 - said above

    return build_review(
        report.comparison, report.problems, report.elsewhere, report.files, report.origin
    )


FORMATS: dict[str, Callable[[CheckReport], str]] = {
    TEXT: render_text,
    "json": render_json,
    "github": render_github,
    "gitlab": render_gitlab,
    "sarif": render_sarif,
    "markdown": _markdown,
    "review": _review,
}
"""Every text ends with a line end, unless it is empty."""
