"""Book: a round's ledger as a text, and the same text with entries changed and added."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from site_builder.editing import yaml_text
from site_builder.editing.edit import Edit, offset_of
from site_builder.editing.refusal import UnusualError
from site_builder.editing.source import Source
from site_builder.ledger.lines import Paragraph
from site_builder.model.ledger import Entry, build_ledger
from site_builder.problem import Span
from site_builder.read.document import read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from site_builder.read.document import Document
    from site_builder.read.layout import Place

_LIST = "/entries"


@dataclass(frozen=True)
class Book:
    """A ledger's document and the source that it was read from."""

    document: Document
    source: Source

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """The entries as they stand in the file."""
        listed = (self.document.value or {}).get("entries", [])
        return [row for row in listed if isinstance(row, dict)]

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """The entries by path; to be asked only of a ledger without errors."""
        return {e.path: e for e in build_ledger({"entries": self.rows})}

    @cached_property
    def text(self) -> str:
        """The text with line feeds alone, in which the document's places are."""
        return "\n".join(self.document.lines)


def open_book(path: str, place: Place, data: bytes) -> Book:
    """Return the ledger that bytes are; raises UnicodeDecodeError if they are not UTF-8."""
    return Book(read_document(path, place, data), Source.of(data))


def entered(book: Book, entries: Iterable[Entry], order: Callable[[str], Any]) -> Book:
    """Return the ledger with entries put in: in place where their path is known, else in order.

    `order` gives the sorting key of a path. Raises UnusualError if the text is written in a
    way that cannot be edited a line at a time; the text is then best left to its author.
    """
    changed = {e.path: _row(e) for e in entries}
    paths = [row.get("path") for row in book.rows]
    new = sorted((p for p in changed if p not in paths), key=order)
    after = _anchors(book.rows, new, order)
    edits = list(_edits(book, changed, after))
    if not edits:
        return book
    document = book.document
    source = book.source.edited(edits)
    made = read_document(document.path, document.place, source.data)
    wanted = _wanted(book.rows, changed, after)
    if made.value != {**(document.value or {}), "entries": wanted}:
        raise UnusualError(document.path)
    return Book(made, source)


def _anchors(
    rows: list[dict[str, Any]], new: Iterable[str], order: Callable[[str], Any]
) -> dict[int, list[str]]:
    """Return index → paths that come right after that entry; -1: before the first."""
    keys = [order(str(row.get("path", ""))) for row in rows]
    after: dict[int, list[str]] = {}
    for path in new:
        key = order(path)
        index = max((i for i, k in enumerate(keys) if k <= key), default=-1)
        after.setdefault(index, []).append(path)
    return after


def _wanted(
    rows: list[dict[str, Any]], changed: Mapping[str, Any], after: Mapping[int, list[str]]
) -> list[dict[str, Any]]:
    wanted = [changed[path] for path in after.get(-1, ())]
    for index, row in enumerate(rows):
        wanted.append(changed.get(str(row.get("path")), row))
        wanted += [changed[path] for path in after.get(index, ())]
    return wanted


def _edits(
    book: Book, changed: Mapping[str, dict[str, str]], after: Mapping[int, list[str]]
) -> Iterable[Edit]:
    paragraphs = _paragraphs(book)
    dash = paragraphs[0].dash if paragraphs else "  "
    if -1 in after:
        yield _at_the_top(book, [changed[path] for path in after[-1]], dash)
    for index, paragraph in enumerate(paragraphs):
        row = changed.get(str(book.rows[index].get("path")))
        lines = paragraph.rewritten(book.rows[index], row) if row else list(paragraph.lines)
        for path in after.get(index, ()):
            lines += _lines(changed[path], dash)
        if lines != list(paragraph.lines):
            start = offset_of(book.text, Span(paragraph.first + 1))
            end = start + len("\n".join(paragraph.lines))
            yield Edit(start, end, "\n".join(lines))


def _at_the_top(book: Book, rows: list[dict[str, str]], dash: str) -> Edit:
    """Put rows right below the heading of the list; `[]` there makes room for them."""
    lines = "".join(f"\n{line}" for row in rows for line in _lines(row, dash))
    heading = book.document.keys.get(_LIST)
    if heading is None:
        end = len(book.text)
        gap = "" if not book.text or book.text.endswith("\n") else "\n"
        return Edit(end, end, f"{gap}entries:{lines}\n")
    value = book.document.values.get(_LIST)
    line = book.document.lines[heading.line - 1]
    start = offset_of(book.text, Span(heading.line))
    empty = value and value.line == heading.line and line[value.column - 1 :].startswith("[]")
    if empty and value:
        line = (line[: value.column - 1].rstrip() + line[value.column + 1 :]).rstrip()
    return Edit(start, start + len(book.document.lines[heading.line - 1]), line + lines)


def _paragraphs(book: Book) -> list[Paragraph]:
    """The lines of each entry; blank lines and comments before the next one are nobody's."""
    document = book.document
    starts = [document.values[f"{_LIST}/{i}"].line - 1 for i in range(len(book.rows))]
    if len(set(starts)) != len(starts):
        raise UnusualError(document.path)
    paragraphs = []
    ends = [*starts[1:], len(document.lines)]
    for index, (first, last) in enumerate(zip(starts, ends, strict=False)):
        lines = list(document.lines[first:last])
        while len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
            lines.pop()
        pointer = f"{_LIST}/{index}"
        paragraphs.append(Paragraph.of(document, pointer, first, tuple(lines)))
    return paragraphs


def _row(entry: Entry) -> dict[str, str]:
    """An entry as it stands in the file, keys in their order."""
    row = {
        "path": entry.path,
        "received": entry.received.isoformat(),
        "state": str(entry.state),
        "since": entry.since.isoformat() if entry.since else "",
        "by": entry.by,
        "note": entry.note,
    }
    return {key: value for key, value in row.items() if value}


def _lines(row: Mapping[str, str], dash: str) -> list[str]:
    return [dash + line for line in yaml_text.item(dict(row))]
