"""A file of the package's own that cannot be read, in the words that the checker has for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import file_texts
from site_builder.check.wording.problems import worded
from site_builder.problem import Problem
from site_builder.resources import BrokenFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.read.document import Document


def problems_of(document: Document) -> tuple[Problem, ...]:
    """Return what is wrong with a file as a file.

    Raises BrokenFileError if the words for that cannot be read either.
    """
    problems = (
        worded(file_texts()[finding.code], finding, document.path, document, {})
        for finding in document.findings
    )
    return tuple(sorted(problems, key=Problem.sort_key))


def explain(error: BrokenFileError) -> Iterator[str]:
    """Yield a line for each fault: file, line, what is wrong, what to do.

    Where the words themselves cannot be read, their file's place and the code must do.
    """
    try:
        for problem in problems_of(error.document):
            place = f"{problem.path}:{problem.line or 1}"
            yield f"{place} {problem.code} {problem.message}。{problem.remedy}"
    except BrokenFileError as inner:
        for finding in inner.document.findings:
            line = finding.span.line if finding.span else 1
            yield f"{inner.document.path}:{line} {finding.code}"
