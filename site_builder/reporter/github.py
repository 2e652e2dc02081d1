"""Annotations on GitHub: workflow commands on standard output, one line each.

The runner takes a line that begins with `::` for a command. What may stand in one, and how it
is escaped, is in `ActionCommand.cs` of actions/runner; how many are shown, in
`problem-matchers.md` of actions/toolkit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import catalogue
from site_builder.printable import printable
from site_builder.problem import Severity
from site_builder.reporter.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.problem import Problem
    from site_builder.reporter.report import CheckReport

MOST = 10
"""Annotations of one severity that are shown of a step; the others are lost without a word."""


def render_github(report: CheckReport) -> str:
    """Return the commands: errors first, then warnings, then how many are left out."""
    lines: list[str] = []
    left_out = 0
    for severity in (Severity.ERROR, Severity.WARNING):
        found = [p for p in report.everything if p.severity is severity]
        lines += _commands(found[:MOST], report)
        left_out += len(found[MOST:])
    if left_out:
        lines.append("::notice::" + _data(words()["left_out"].format(count=left_out)))
    return "".join(f"{line}\n" for line in lines)


def _commands(problems: Sequence[Problem], report: CheckReport) -> Iterator[str]:
    w = words()
    for problem in problems:
        told = [problem.message, w["remedy"].format(remedy=problem.remedy)]
        told.append(w["page"].format(page=_page(problem, report)))
        properties = ",".join(f"{k}={_property(v)}" for k, v in _properties(problem))
        data = _data("\n".join(printable(line) for line in told))
        yield f"::{problem.severity} {properties}::{data}"


def _properties(problem: Problem) -> Iterator[tuple[str, str]]:
    """Where the annotation stands; the end column is the one after the last character."""
    yield "file", problem.path
    if problem.line:
        yield "line", str(problem.line)
        if problem.column and problem.width:
            yield "col", str(problem.column)
            yield "endColumn", str(problem.column + problem.width)
    yield "title", f"{problem.code} {catalogue()[problem.code].title}"


def _page(problem: Problem, report: CheckReport) -> str:
    return report.addresses.get(problem.code) or report.page(problem)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
