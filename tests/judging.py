"""One rule over one text: what it finds in a file that nobody has to put on disk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making import good
from repository import project_contract

from site_builder.check.context import Context
from site_builder.read.document import Document, read_document
from site_builder.read.paths.layout import locate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from site_builder.check.registry import DocumentCheck
    from site_builder.problem import Finding

CASE = "cases/2021/zhengzhou/new-case/index.md"
SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"


def document(path: str, text: str) -> Document:
    """Return the document that a text is at a path."""
    place = locate(path)
    assert place, path
    return read_document(path, place, text.encode())


def context(
    today: date | None = None, touched: Iterable[str] = (), paths: Iterable[str] = ()
) -> Context:
    """Return the good repository's context, on another day if one is given."""
    reference = good().reference
    return Context(
        project_contract().with_divisions(reference.places.codes),
        replace(reference, today=today or reference.today),
        paths=frozenset(paths),
        touched=frozenset(touched),
    )


def judge(
    rule: DocumentCheck, text: str, path: str = SURVEY, where: Context | None = None
) -> list[Finding]:
    """Return what a rule finds in a text."""
    return list(rule(document(path, text), where or context()))


def pointers(
    rule: DocumentCheck, text: str, path: str = SURVEY, where: Context | None = None
) -> list[str]:
    """Return where a rule finds something."""
    return [finding.pointer for finding in judge(rule, text, path, where)]
