"""Edit: a replacement in the text of one file, made without touching anything around it.

Whatever writes into a file that people wrote (mending, migrations, the ledger) makes edits, so
that comments, order and spacing stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.problem import Span


@dataclass(frozen=True, order=True)
class Edit:
    """The characters of a text from `start` up to `end`, counted from 0, become `text`."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return the text after all edits, which are places in the text as it was.

    Raises ValueError if two edits overlap: then nobody knows what is meant.
    """
    parts: list[str] = []
    position = 0
    for edit in sorted(set(edits), key=_place):
        if edit.start < position:
            message = f"edits overlap at {edit.start}"
            raise ValueError(message)
        parts += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*parts, text[position:]])


def _place(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def offset_of(text: str, span: Span) -> int:
    """Return the offset at which a span starts in a text whose lines end with a line feed."""
    start = 0
    for _ in range(span.line - 1):
        start = text.index("\n", start) + 1
    return start + span.column - 1


def edit_at(text: str, span: Span, replacement: str) -> Edit:
    """Return the edit that replaces what a span covers."""
    start = offset_of(text, span)
    return Edit(start, start + span.width, replacement)
