"""Manuscript: a data file as it was read, what it says and how it is written; and edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.editing.expected_value import expected_value, same
from site_builder.editing.operations import edits
from site_builder.editing.refusal import FaultyError, UnusualError
from site_builder.editing.source import Source
from site_builder.read.document import Document, read_document, without_blanks
from site_builder.read.paths.layout import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.editing.operations import Operation
    from site_builder.read.paths.layout import Place

_NOT_A_MAPPING = "F509"


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

    @classmethod
    def read(cls, path: str, place: Place, data: bytes) -> Manuscript:
        """Parse the bytes of the file at a path."""
        return cls.of(read_document(path, place, data), data)

    def edited(self, operations: Sequence[Operation]) -> Manuscript:
        """Make the edits, read the text again, and see that it says what was meant.

        Raises UnusualError if it does not, FaultyError if nobody knows what it says now.
        """
        document = self.document
        if not operations:
            return self
        if document.value is None and not self.is_empty:
            raise FaultyError(document.path)
        try:
            source = self.source.edited(edits(document, operations))
        except (UnusualError, ValueError) as error:  # the latter: two edits of one place
            raise UnusualError(document.path) from error
        after = read_document(document.path, document.place, source.data)
        if not same(after.value, self._wanted(operations)) or self._has_news(after):
            raise UnusualError(document.path)
        return Manuscript(after, source)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in the file but comments."""
        return all(line.strip()[:1] in {"", "#"} for line in self.document.lines) and not any(
            finding.code != _NOT_A_MAPPING for finding in self.document.findings
        )

    def _has_news(self, after: Document) -> bool:
        """Whether an edited text says something else beside its value, or is wrong elsewhere."""
        before = self.document
        found = {finding.code for finding in before.findings}
        return _body(after) != _body(before) or any(f.code not in found for f in after.findings)

    def _wanted(self, operations: Sequence[Operation]) -> Any:
        """Return what the edited text must say."""
        wanted = expected_value(self.document.value, operations)
        return wanted if self.document.kind is DocumentKind.SCHEMA else without_blanks(wanted)


def _body(document: Document) -> str | None:
    return document.body.text if document.body else None
