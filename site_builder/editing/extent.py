"""Extent: the lines that a key or a row of a YAML text takes up, its own comments apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.editing.refusal import UnusualError

if TYPE_CHECKING:
    from site_builder.problem import Span
    from site_builder.read.document import Document


@dataclass(frozen=True)
class Extent:
    """Lines from `first` up to `end` (excluded), counted from 0; `column` is that of the key.

    Comments that stand right above, at the same margin, begin at `comment`; those below that
    stand no deeper than the key belong to what follows.
    """

    first: int
    end: int
    column: int
    comment: int


def extent_of(document: Document, pointer: str) -> Extent:
    """Return the extent of a key, or of a row of a list, in block style.

    Raises UnusualError if it is in flow style or shares its first line with another.
    """
    span = _start(document, pointer)
    if span is None:
        raise UnusualError(pointer)
    line = document.lines[span.line - 1]
    column = span.column - 1
    lead = line[:column]
    if lead.strip(" -"):  # something else stands before it in its line
        raise UnusualError(pointer)
    if _is_row(document, pointer):
        if not lead.rstrip().endswith("-"):
            raise UnusualError(pointer)
        column = lead.rstrip().rindex("-")
    first = span.line - 1
    end = _trimmed(document, first, _next_start(document, pointer, first), column)
    return Extent(first, end, column, _comment(document, first, column))


def _is_row(document: Document, pointer: str) -> bool:
    return pointer not in document.keys


def _start(document: Document, pointer: str) -> Span | None:
    return document.keys.get(pointer) or document.values.get(pointer)


def _next_start(document: Document, pointer: str, first: int) -> int:
    """Return the line in which the next key or row begins that is not part of this one."""
    starts = [
        span.line - 1
        for other, span in (*document.values.items(), *document.keys.items())
        if span.line - 1 > first and other != pointer and not other.startswith(f"{pointer}/")
    ]
    return min(starts, default=_last(document))


def _last(document: Document) -> int:
    """Return the line after the last of the YAML: the front matter's end, or the file's."""
    if document.body:
        return document.body.line - 2
    return len(document.lines)


def _trimmed(document: Document, first: int, end: int, column: int) -> int:
    """Leave blank lines, and comments that stand no deeper, to what follows."""
    while end > first + 1:
        line = document.lines[end - 1]
        margin = len(line) - len(line.lstrip())
        if line.strip() and not (line.lstrip().startswith("#") and margin <= column):
            break
        end -= 1
    return end


def _comment(document: Document, first: int, column: int) -> int:
    """Return the line in which the comments right above begin; the head of a file is not theirs."""
    start = first
    while start and _is_comment(document.lines[start - 1], column):
        start -= 1
    return first if start == 0 else start


def _is_comment(line: str, column: int) -> bool:
    return line.lstrip().startswith("#") and len(line) - len(line.lstrip()) == column
