"""Manuscript: a data file as it was read, what it says and how it is written; and edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.editing.operations import edits
from site_builder.editing.outcome import outcome
from site_builder.editing.refusal import UnusualError
from site_builder.editing.source import Source
from site_builder.read.document import Document, read_document, without_blanks
from site_builder.read.layout import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.editing.operations import Operation


@dataclass(frozen=True)
class Manuscript:
    """A document and the source that it was read from."""

    document: Document
    source: Source

    @classmethod
    def of(cls, document: Document, data: bytes) -> Manuscript:
        """Take a document whose bytes are these; of what is no UTF-8 the source is empty."""
        try:
            return cls(document, Source.of(data))
        except UnicodeDecodeError:  # then the document has no value, and nothing is written
            return cls(document, Source(""))

    def edited(self, operations: Sequence[Operation]) -> Manuscript:
        """Make the edits, read the text again, and see that it says what was meant.

        Raises UnusualError if it does not.
        """
        document = self.document
        if not operations:
            return self
        try:
            source = self.source.edited(edits(document, operations))
        except (UnusualError, ValueError) as error:  # the latter: two edits of one place
            raise UnusualError(document.path) from error
        after = read_document(document.path, document.place, source.data)
        if after.value != self._wanted(operations) or _body(after) != _body(document):
            raise UnusualError(document.path)
        return Manuscript(after, source)

    def _wanted(self, operations: Sequence[Operation]) -> Any:
        """Return what the edited text must say."""
        wanted = outcome(self.document.value, operations)
        return wanted if self.document.kind is DocumentKind.SCHEMA else without_blanks(wanted)


def _body(document: Document) -> str | None:
    return document.body.text if document.body else None
