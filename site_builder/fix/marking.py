"""Marking: problems that `--fix` removes are told with what it makes of their lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.check.run.examination import bug
from site_builder.check.wording.catalogue import private_codes
from site_builder.check.wording.problems import place_of, put_into_words
from site_builder.fix.fixed_line import fixed_line
from site_builder.fix.fixes import fixes_of
from site_builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.check.run.checked import Checked, Faulty
    from site_builder.check.run.examination import Examination
    from site_builder.problem import Finding
    from site_builder.read.document import Document

    Key = tuple[object, ...]


def marked(checked: Checked) -> Checked:
    """Return the outcome of a check with all its problems marked."""
    return replace(checked, problems=mark(checked.problems, checked))


def mark(problems: Iterable[Problem], checked: Checked) -> tuple[Problem, ...]:
    """Return problems of a check with what would fix them; only their own files are looked at.

    A crash in fixing hides nothing: it is a problem itself, which names the file.
    """
    asked = tuple(problems)
    if checked.judged_by is None:
        return asked
    fixed: dict[Key, str] = {}
    bugs: list[Problem] = []
    for path in {problem.path for problem in asked} & checked.faulty.keys():
        faulty = checked.faulty[path]
        try:
            fixed |= _fixed_lines(faulty, checked.judged_by)
        except Exception as error:  # noqa: BLE001 - a bug in fixing must not hide what is wrong
            bugs.append(_crash(faulty, error, checked.judged_by))
    found = (replace(problem, fix=fixed.get(_key(problem))) for problem in asked)
    return tuple(sorted((*found, *bugs), key=Problem.sort_key))


def _fixed_lines(faulty: Faulty, judged_by: Examination) -> dict[Key, str]:
    """Return by place the line as it would be.

    Nothing is shown of a file in which there are somebody's data, as reports may be public.
    """
    document = faulty.document
    fields = judged_by.fields(document)
    private = any(finding.code in private_codes() for finding in faulty.findings)
    return {
        _key_of(fix.finding, document): "" if private else fixed_line(fix, document)
        for fix in fixes_of(document, faulty.findings, fields, judged_by.check)
    }


def _key_of(finding: Finding, document: Document) -> Key:
    """What a finding and the problem that it is told as have in common, and no other has."""
    span = place_of(finding, document)
    place = (span.line, span.column, span.width) if span else (None, None, 0)
    return (document.path, finding.code, finding.pointer, *place)


def _key(problem: Problem) -> Key:
    place = (problem.line, problem.column, problem.width)
    return (problem.path, problem.code, problem.pointer, *place)


def _crash(faulty: Faulty, error: Exception, judged_by: Examination) -> Problem:
    document = faulty.document
    finding = bug("fix", error, document.path)
    return put_into_words(finding, document.path, document, judged_by.fields(document))
