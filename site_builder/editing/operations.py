"""Operations: changes of a YAML text that leave comments, order and spacing as they are.

Each says what it makes of the text (`edit`) and, for itself, what it makes of the value, so
that the outcome can be compared with what was meant. Pointers are those before any change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.editing import yaml_text
from site_builder.editing.edit import Edit, edit_at, offset_of
from site_builder.editing.extent import Extent, extent_of
from site_builder.editing.lines import (
    append_lines,
    indented,
    insert_lines,
    replace_lines,
    written,
)
from site_builder.editing.refusal import UnusualError
from site_builder.pointer import escape, look_up, unescape
from site_builder.problem import Span
from site_builder.read import strict_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.read.document import Document

_BLANK = re.compile(r"[ ]*:(?=[ \t]*(?:#.*)?\Z)")
"""What stands behind a key without a value, up to where the value would stand."""
_NO_ROWS = re.compile(
    r"(?P<colon>[ ]*:)[ \t]*(?P<brackets>\[[ \t]*\])?(?P<rest>(?:[ \t]+#.*)?)[ \t]*"
)
"""What stands behind the key of a list without rows."""


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
    """The value at `pointer`, of which at least the key is there already, becomes `value`."""

    pointer: str
    value: Any

    def edit(self, document: Document, text: str) -> Edit:
        """Replace a value of one line in its line, any other with the lines of the new one."""
        span = document.values.get(self.pointer)
        if span and not isinstance(self.value, (dict, list)) and self._is_short(document, span):
            return edit_at(text, span, yaml_text.scalar(self.value))
        blank = self._blank(document)
        if blank and not isinstance(self.value, (dict, list)):
            return edit_at(text, blank, f" {yaml_text.scalar(self.value)}")
        extent = extent_of(document, self.pointer)
        is_row = self.pointer not in document.keys
        lines = written(self.pointer, self.value, is_row=is_row)
        key = document.keys.get(self.pointer)
        column = key.column - 1 if key else extent.column
        lead = document.lines[extent.first][:column]
        return replace_lines(
            document, text, extent.first, extent.end, indented(lines, column, lead)
        )

    def _blank(self, document: Document) -> Span | None:
        """Return the place for a value behind a key that has none."""
        key = document.keys.get(self.pointer)
        if key is None or look_up(document.value, self.pointer) is not None:
            return None
        colon = _BLANK.match(document.lines[key.line - 1], key.column - 1 + key.width)
        return Span(key.line, colon.end() + 1, 0) if colon else None

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
        lines = indented(yaml_text.entry(unescape(key), self.value), span.column - 1)
        return insert_lines(document, text, end, lines)


@dataclass(frozen=True)
class InsertRow:
    """A new row with `value` stands right after the row at `pointer`."""

    pointer: str
    value: Any

    def edit(self, document: Document, text: str) -> Edit:
        """Put its lines below those of the row."""
        extent = extent_of(document, self.pointer)
        lines = indented(yaml_text.item(self.value), extent.column)
        return insert_lines(document, text, extent.end, lines)


@dataclass(frozen=True)
class Drop:
    """The key or row at `pointer` goes, and the comments around it that are its own may go too."""

    pointer: str
    keeps_comments: bool = False

    def edit(self, document: Document, text: str) -> Edit:
        """Remove its lines; the dash of a row passes to the key that comes next."""
        extent = extent_of(document, self.pointer)
        key = document.keys.get(self.pointer)
        if key and document.lines[extent.first][: key.column - 1].strip():
            return self._behind_dash(document, text, key, extent)
        if self.keeps_comments:
            return replace_lines(document, text, extent.first, self._end(document, extent), [])
        return replace_lines(document, text, extent.comment, extent.end, [])

    def _end(self, document: Document, extent: Extent) -> int:
        """Return the line behind the value: comments below it, however deep, are left out."""
        end = extent.end
        while end > extent.first + 1 and document.lines[end - 1].lstrip()[:1] in {"", "#"}:
            end -= 1
        return end

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


@dataclass(frozen=True)
class InsertFirst:
    """New rows with `values` stand at the top of the list at `pointer`.

    The list may be empty, and its key without a value; one without a key, which must be of the
    document itself, comes at the end.
    """

    pointer: str
    values: tuple[Any, ...]

    def edit(self, document: Document, text: str) -> Edit:
        """Put their lines right below that of the key."""
        key = document.keys.get(self.pointer)
        if key is None:
            return self._with_key(document, text)
        extent = extent_of(document, self.pointer)
        listed = look_up(document.value, self.pointer)
        column = extent_of(document, f"{self.pointer}/0").column if listed else key.column + 1
        rows = self._rows(column)
        line = document.lines[extent.first]
        end = key.column - 1 + key.width
        empty = _NO_ROWS.fullmatch(line, end)
        if not listed and not empty:
            raise UnusualError(self.pointer)
        if empty and empty["brackets"]:
            rows.insert(0, f"{line[:end]}{empty['colon']}{empty['rest']}".rstrip())
            return replace_lines(document, text, extent.first, extent.first + 1, rows)
        return insert_lines(document, text, extent.first + 1, rows)

    def _with_key(self, document: Document, text: str) -> Edit:
        parent, _, key = self.pointer.rpartition("/")
        if parent or document.body:
            raise UnusualError(self.pointer)
        return append_lines(document, text, [f"{unescape(key)}:", *self._rows(2)])

    def _rows(self, column: int) -> list[str]:
        return [line for value in self.values for line in indented(yaml_text.item(value), column)]


Operation = Rename | Put | Insert | InsertRow | InsertFirst | Drop


def edits(document: Document, operations: Iterable[Operation]) -> list[Edit]:
    """Return the edits in the document's text with line feeds alone.

    Raises UnusualError if the text is written in a way that cannot be edited so.
    """
    text = "\n".join(document.lines)
    deepest_first = sorted(operations, key=_depth, reverse=True)
    return _joined([operation.edit(document, text) for operation in deepest_first])


def _depth(operation: Operation) -> int:
    return operation.pointer.count("/") + isinstance(operation, InsertFirst)


def _joined(made: list[Edit]) -> list[Edit]:
    """Put together what comes at one place: each in its turn, so that what is deeper comes first.

    Where the last line goes, it takes along the line end before it, behind which others come.
    """
    replaced = [edit for edit in made if edit.start < edit.end]
    gone = {edit.start for edit in replaced if not edit.text}
    inserted: dict[int, str] = {}
    for edit in made:
        if edit.start == edit.end:
            moves = edit.start - 1 in gone and edit.text.endswith("\n")
            text = f"\n{edit.text[:-1]}" if moves else edit.text
            inserted[edit.start - moves] = inserted.get(edit.start - moves, "") + text
    return [*replaced, *(Edit(place, place, text) for place, text in inserted.items())]
