"""Operations: changes of a YAML text that leave comments, order and spacing as they are.

Each says what it makes of the text (`edit`) and, for itself, what it makes of the value, so
that the outcome can be compared with what was meant. Pointers are those before any change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.editing import yaml_text
from site_builder.editing.edit import Edit, edit_at, offset_of
from site_builder.editing.extent import Extent, extent_of
from site_builder.editing.refusal import UnusualError
from site_builder.pointer import escape, look_up, unescape
from site_builder.problem import Span
from site_builder.read import strict_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.read.document import Document


@dataclass(frozen=True)
class Rename:
    """The key at `pointer` is called `key`; its value stays as it is written."""

    pointer: str
    key: str

    def edit(self, document: Document, text: str) -> Edit:
        """Replace the key alone."""
        span = document.keys.get(self.pointer)
        if span is None:
            raise UnusualError(self.pointer)
        return edit_at(text, span, yaml_text.scalar(self.key))


@dataclass(frozen=True)
class Put:
    """The value at `pointer`, which is there already, becomes `value`."""

    pointer: str
    value: Any

    def edit(self, document: Document, text: str) -> Edit:
        """Replace a value of one line in its line, any other with the lines of the new one."""
        span = document.values.get(self.pointer)
        if span and not isinstance(self.value, (dict, list)) and self._is_short(document, span):
            return edit_at(text, span, yaml_text.scalar(self.value))
        extent = extent_of(document, self.pointer)
        lines = _written(self.pointer, self.value, document)
        key = document.keys.get(self.pointer)
        column = key.column - 1 if key else extent.column
        lead = document.lines[extent.first][:column]
        return _lines_edit(document, text, extent.first, extent.end, _indented(lines, column, lead))

    def _is_short(self, document: Document, span: Span) -> bool:
        """Whether the present value is a scalar that stands in one line."""
        start = span.column - 1
        shown = document.lines[span.line - 1][start : start + span.width]
        present = look_up(document.value, self.pointer)
        scalar = present is not None and not isinstance(present, (dict, list))
        return scalar and strict_yaml.parse(shown).value == present


@dataclass(frozen=True)
class Insert:
    """A new key at `pointer` with `value` stands right after its sibling `after`."""

    pointer: str
    value: Any
    after: str

    def edit(self, document: Document, text: str) -> Edit:
        """Put its lines below those of the sibling."""
        parent, _, key = self.pointer.rpartition("/")
        sibling = f"{parent}/{escape(self.after)}"
        span = document.keys.get(sibling)
        if span is None or self.pointer in document.keys:
            raise UnusualError(self.pointer)
        end = extent_of(document, sibling).end
        lines = _indented(yaml_text.entry(unescape(key), self.value), span.column - 1)
        return _lines_edit(document, text, end, end, lines)


@dataclass(frozen=True)
class InsertRow:
    """A new row with `value` stands right after the row at `pointer`."""

    pointer: str
    value: Any

    def edit(self, document: Document, text: str) -> Edit:
        """Put its lines below those of the row."""
        extent = extent_of(document, self.pointer)
        lines = _indented(yaml_text.item(self.value), extent.column)
        return _lines_edit(document, text, extent.end, extent.end, lines)


@dataclass(frozen=True)
class Drop:
    """The key or row at `pointer` goes, with its own comments."""

    pointer: str

    def edit(self, document: Document, text: str) -> Edit:
        """Remove its lines; the dash of a row passes to the key that comes next."""
        extent = extent_of(document, self.pointer)
        key = document.keys.get(self.pointer)
        if key and document.lines[extent.first][: key.column - 1].strip():
            return self._behind_dash(document, text, key, extent)
        return _lines_edit(document, text, extent.comment, extent.end, [])

    def _behind_dash(self, document: Document, text: str, key: Span, extent: Extent) -> Edit:
        row = self.pointer.rpartition("/")[0]
        siblings = [
            span
            for pointer, span in document.keys.items()
            if pointer.rpartition("/")[0] == row and span > key
        ]
        following = min(siblings, default=None)
        if following is None or following.line - 1 != extent.end:
            raise UnusualError(self.pointer)
        return Edit(offset_of(text, key), offset_of(text, following), "")


Operation = Rename | Put | Insert | InsertRow | Drop


def edits(document: Document, operations: Iterable[Operation]) -> list[Edit]:
    """Return the edits in the document's text with line feeds alone.

    Raises UnusualError if the text is written in a way that cannot be edited so.
    """
    text = "\n".join(document.lines)
    return [operation.edit(document, text) for operation in operations]


def _written(pointer: str, value: Any, document: Document) -> list[str]:
    if pointer in document.keys:
        return yaml_text.entry(unescape(pointer.rpartition("/")[2]), value)
    return yaml_text.item(value)


def _indented(lines: list[str], column: int, lead: str | None = None) -> list[str]:
    """Indent lines; `lead` is what stands before the first one, if that is not spaces."""
    pad = " " * column
    first = pad if lead is None else lead
    return [f"{pad if index else first}{line}" if line else "" for index, line in enumerate(lines)]


def _lines_edit(document: Document, text: str, first: int, end: int, lines: list[str]) -> Edit:
    """Return the edit that puts `lines` in the place of whole lines from `first` up to `end`."""
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


def _offset(text: str, line: int) -> int:
    """Return where a line begins, counted from 0."""
    return offset_of(text, Span(line + 1))
