"""A short way to write a finding of the rule that is being run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.pointer import look_up
from site_builder.problem import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.read.document import Document


def found(pointer: str = "", span: Span | None = None, **facts: Any) -> Finding:
    """Return a finding; the runner fills in the code of the rule."""
    return Finding("", pointer, facts, span)


def rows(document: Document, pointer: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield pointer and value of each row of a list of rows."""
    listed = look_up(document.value, pointer)
    for index, row in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(row, dict):
            yield f"{pointer}/{index}", row
