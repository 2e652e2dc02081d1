"""The text report: what a person at a county office sees."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import click

from site_builder.check.wording.catalogue import phrases
from site_builder.printable import LONGEST, columns, cut, part, printable
from site_builder.problem import Problem, Severity, count_errors, count_problems
from site_builder.reporter.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.reporter.report import CheckReport

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def render_text(report: CheckReport) -> str:
    """Return the report.

    What a change brings about elsewhere stands apart: it is no mistake of those files' owners.
    """
    w = words()
    blocks = list(_blocks(report.problems, report))
    if report.elsewhere:
        blocks += [click.style(w["elsewhere"], bold=True), *_blocks(report.elsewhere, report)]
    passed = w["excepted"].format(count=report.excepted) if report.excepted else ""
    return "\n\n".join([*blocks, summary(report.everything, report.files) + passed]) + "\n"


def _blocks(problems: Iterable[Problem], report: CheckReport) -> Iterator[str]:
    """Yield what is said of each file."""
    for path, group in groupby(problems, key=lambda p: p.path):
        name = report.name(path)
        title = click.style(printable(path), bold=True) + (f"  {name}" if name else "")
        yield "\n\n".join([title, *(_problem(p, report.page(p)) for p in group)])


def summary(problems: Iterable[Problem], files: int) -> str:
    """Return the closing count."""
    ordered = list(problems)
    errors = count_errors(ordered)
    warnings = count_problems(ordered) - errors
    w = words()
    if not ordered:
        return w["clean"].format(files=files) if files else w["none"]
    counts = [w["errors"].format(count=errors) if errors else w["no_errors"]]
    if warnings:
        counts.append(w["warnings"].format(count=warnings))
    form = "found" if files else "found_elsewhere"
    found = w[form].format(files=files, counts=w["separator"].join(counts))
    fixes = sum(1 for p in ordered if p.fixable)
    more = any(p.more for p in ordered)  # of what is not listed nobody has tried yet
    form = "fixes_all" if fixes == errors + warnings else "fixes_at_least" if more else "fixes"
    return found + (w[form].format(count=fixes) if fixes else "")


def _problem(problem: Problem, page: str) -> str:
    name = phrases()["severity"][problem.severity]
    label = click.style(name, fg=_COLOURS[problem.severity], bold=True)
    lines = [f"  {label} {problem.code}  {printable(problem.message)}"]
    excerpt = list(_source(problem))
    if not excerpt and (problem.line or 0) > 1:
        excerpt = ["     " + words()["place"].format(line=problem.line)]
    lines += excerpt
    lines.append("     " + words()["remedy"].format(remedy=printable(problem.remedy)))
    if problem.fix is not None:
        lines.append("     " + _fix(problem.fix))
    lines.append("     " + words()["page"].format(page=page))
    return "\n".join(lines)


def _fix(fixed: str) -> str:
    """Say what the line would become; of several lines, the first."""
    w = words()
    first, *others = fixed.split("\n")
    if not fixed:
        return w["fix_untold"]
    form = w["fix_lines" if others else "fix"]
    return form.format(line=cut(first.strip()), count=len(others) + 1)


def _source(problem: Problem) -> Iterator[str]:
    """The source line with a marker under the value; wide characters take two columns."""
    if problem.source is None or not problem.source.strip() or not problem.width:
        return
    shown, at = part(problem.source, (problem.column or 1) - 1, problem.width)
    lead, value = shown[:at], shown[at : at + problem.width]
    marker = "^" * max(1, min(columns(value), LONGEST - columns(lead)))
    number = f"{problem.line}"
    yield f"     {number} | {shown}"
    yield f"     {' ' * len(number)} | {' ' * columns(lead)}{marker}"
