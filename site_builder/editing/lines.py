"""Whole lines of a document's text: put in the place of others, or indented to stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.editing import yaml_text
from site_builder.editing.edit import Edit, offset_of
from site_builder.pointer import unescape
from site_builder.problem import Span

if TYPE_CHECKING:
    from site_builder.read.document import Document


def replace_lines(document: Document, text: str, first: int, end: int, lines: list[str]) -> Edit:
    """Return the edit that puts `lines` in the place of those from `first` up to `end`."""
    block = "".join(f"{line}\n" for line in lines)
    if end < len(document.lines):
        return Edit(_offset(text, first), _offset(text, end), block)
    # The last line of a text has no line end of its own: the one before it goes or comes.
    if first == len(document.lines):
        return Edit(len(text), len(text), f"\n{block.removesuffix(chr(10))}")
    start = _offset(text, first)
    if not lines:
        return Edit(max(0, start - 1), len(text), "")
    return Edit(start, len(text), block.removesuffix("\n"))


def insert_lines(document: Document, text: str, at: int, lines: list[str]) -> Edit:
    """Return the edit that puts `lines` before the one at `at`, or behind the last."""
    return replace_lines(document, text, at, at, lines)


def append_lines(document: Document, text: str, lines: list[str]) -> Edit:
    """Return the edit that puts `lines` at the end of the text."""
    blank = bool(document.lines) and not document.lines[-1]
    return insert_lines(document, text, len(document.lines) - blank, lines)


def indented(lines: list[str], column: int, lead: str | None = None) -> list[str]:
    """Indent lines; `lead` is what stands before the first one, if that is not spaces."""
    pad = " " * column
    first = pad if lead is None else lead
    return [f"{pad if index else first}{line}" if line else "" for index, line in enumerate(lines)]


def written(pointer: str, value: Any, *, is_row: bool = False) -> list[str]:
    """Write the value at a pointer, with its key or as a row."""
    if is_row:
        return yaml_text.item(value)
    return yaml_text.entry(unescape(pointer.rpartition("/")[2]), value)


def _offset(text: str, line: int) -> int:
    """Return where a line begins, counted from 0."""
    return offset_of(text, Span(line + 1))
