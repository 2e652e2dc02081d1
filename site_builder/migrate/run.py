"""A run: what migrations make of a repository's documents, each tried before it is believed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.edit import UnusualError
from site_builder.migrate.operations import Insert, Operation, Put, edits, outcome
from site_builder.read.document import Document, read_document, without_blanks
from site_builder.read.layout import DocumentKind
from site_builder.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.migrate.migration import Migration

_KEY = "format"


@dataclass(frozen=True)
class Paper:
    """A document and the source that it was read from."""

    document: Document
    source: Source

    @classmethod
    def of(cls, document: Document, data: bytes) -> Paper:
        """Take a document whose bytes are these; of what is no UTF-8 the source is empty."""
        try:
            return cls(document, Source.of(data))
        except UnicodeDecodeError:  # then the document has no value, and nothing is written
            return cls(document, Source(""))


@dataclass(frozen=True)
class Outcome:
    """What became of one file: its new source, or why it was left as it is.

    `reason` is empty, unreadable or unusual.
    """

    paper: Paper
    after: Document
    source: Source
    reason: str = ""

    @property
    def path(self) -> str:
        """Where the file stands."""
        return self.paper.document.path

    @property
    def is_changed(self) -> bool:
        """Whether the file is another one now."""
        return self.source != self.paper.source


def number_of(settings: Document | None) -> int | None:
    """Return the number of a repository's form; without one it is 0, wrong it is None."""
    number = (settings.value or {}).get(_KEY, 0) if settings else 0
    return number if type(number) is int and number >= 0 else None


def migrate(paper: Paper, steps: Iterable[Migration]) -> Outcome:
    """Return what the steps make of a file, one after the other; all of them or none."""
    document, source = paper.document, paper.source
    for step in steps:
        if document.kind not in step.kinds:
            continue
        if document.value is None:
            return Outcome(paper, paper.document, paper.source, "unreadable")
        try:
            document, source = _edited(document, source, list(step.operations(document)))
        except UnusualError:
            return Outcome(paper, paper.document, paper.source, "unusual")
    return Outcome(paper, document, source)


def numbered(settings: Outcome, number: int) -> Outcome:
    """Return the settings, migrated, with the number of the form set as well."""
    paper = Paper(settings.after, settings.source)
    value = paper.document.value or {}
    if not value:  # every key without an answer: nothing to put the number behind
        return replace(settings, reason="unusual")
    if _KEY in value:
        operation: Operation = Put(f"/{_KEY}", number)
    else:
        operation = Insert(f"/{_KEY}", number, after=list(value)[-1])
    try:
        after, source = _edited(paper.document, paper.source, [operation])
    except UnusualError:
        return replace(settings, reason="unusual")
    return replace(settings, after=after, source=source)


def _edited(
    document: Document, source: Source, operations: Sequence[Operation]
) -> tuple[Document, Source]:
    """Make the edits, read the text again, and see that it says what was meant.

    Raises UnusualError if it does not.
    """
    if not operations:
        return document, source
    try:
        made = source.edited(edits(document, operations))
    except ValueError as error:  # two edits of one place
        raise UnusualError(document.path) from error
    after = read_document(document.path, document.place, made.data)
    wanted = outcome(document.value, operations)
    if document.kind is not DocumentKind.SCHEMA:
        wanted = without_blanks(wanted)
    same_body = (document.body and document.body.text) == (after.body and after.body.text)
    if after.value != wanted or not same_body:
        raise UnusualError(document.path)
    return after, made
