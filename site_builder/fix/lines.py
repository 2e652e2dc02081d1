"""The lines of a document's form: which are entries, where they start, how far they go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.contract.fields import children, pattern_of
from site_builder.editing.edit import Edit, apply_edits
from site_builder.pointer import unescape
from site_builder.read.characters.hidden import without_hidden
from site_builder.read.document import parse_document
from site_builder.readings.spelling import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.fix.fix import Fields
    from site_builder.problem import Span
    from site_builder.read.document import Document

ODD_SPACE = "\t\u00a0\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that are no indentation, for use in a class of a pattern."""
STEP = 2
"""Columns by which a scaffold indents each level, and asks to indent a text."""
BEYOND = 10**9
"""A line below all lines."""
_BLOCK = re.compile(r"(?:^|:[ ]+|- +)[|>][+-]?[0-9]?\s*(?:#.*)?\Z")
_ENTRY = re.compile(
    rf"[ {ODD_SPACE}]*(?:-[ {ODD_SPACE}]|-\Z|---|[A-Za-z_]+[ ]*[:：]"
    r"|(?P<title>[^\s:：#\"'-][^:：]*)[:：])"
)
_ITEM = re.compile(rf"\A[ {ODD_SPACE}]*(?:-[ {ODD_SPACE}]+)*")
_FATAL = frozenset(
    ("F503", "F505", "F506", "F507", "F509", "F510", "F511", "F512", "F516", "F526", "F561")
)


def text_of(document: Document) -> str:
    """Return the document's text, with line feeds."""
    return "\n".join(document.lines)


def edited(document: Document, edits: Iterable[Edit]) -> Document:
    """Return the document after edits; raises ValueError if they overlap."""
    data = apply_edits(text_of(document), edits).encode("utf-8")
    return parse_document(document.path, document.place, data)


def upto(document: Document, line: int) -> Document:
    """Return the document without the lines of the form below `line`."""
    lines = [*document.lines[:line], *(("---",) if _has_front_matter(document) else ())]
    return parse_document(document.path, document.place, "\n".join(lines).encode("utf-8"))


def margin_of(text: str) -> int:
    """Return how many spaces a line begins with."""
    return len(text) - len(text.lstrip(" "))


def place_of(pointer: str) -> int:
    """Return the columns that a scaffold has in front of an entry, of a row as of its keys."""
    return STEP * (pointer.count("/") - 1)


def start_of(document: Document, line: int) -> int:
    """Return the offset of a line's first character."""
    return document.starts[line - 1]


def edit_line(document: Document, line: int, start: int, end: int, text: str) -> Edit:
    """Return the edit that replaces a line's characters from `start` up to `end`, from 0."""
    offset = start_of(document, line)
    return Edit(offset + start, offset + end, text)


def edit_span(document: Document, span: Span, text: str) -> Edit:
    """Return the edit that replaces what a span covers."""
    return edit_line(document, span.line, span.column - 1, span.column - 1 + span.width, text)


def lines_of_form(document: Document) -> range:
    """Return the numbers of the lines that hold the form: all, or those of the front matter."""
    if not _has_front_matter(document):
        return range(1, len(document.lines) + 1)
    return range(2, document.body.line - 1 if document.body else 1)


def _has_front_matter(document: Document) -> bool:
    return document.path.endswith(".md")


def structure(document: Document) -> Iterator[tuple[int, str]]:
    """Yield number and text of the lines that are neither blank, comments nor text of a block."""
    for number, text in _outside_blocks(document):
        if not text.startswith("#"):
            yield number, document.lines[number - 1]


def _outside_blocks(document: Document) -> Iterator[tuple[int, str]]:
    """Yield number and text, without the spaces around it, of what is no text of a block.

    The first line of a text says how far all of it is indented, however far that is.
    """
    least: int | None = None
    begun = False
    for number in lines_of_form(document):
        line = document.lines[number - 1]
        if not line.strip():
            continue
        width = len(line) - len(line.lstrip())  # odd spaces too, as they may be put right
        if least is not None and width >= least:
            least, begun = (least if begun else width), True
            continue
        yield number, line.strip()
        opens = _BLOCK.search(line) and not line.lstrip().startswith("#")
        least, begun = (width + 1 if opens else None), False


def comments(document: Document) -> list[str]:
    """Return what the comments of the form say, in their order, without what nobody can see."""
    texts = (without_hidden(text).strip() for _, text in _outside_blocks(document))
    return [text for text in texts if text.startswith("#")]


def ends_here(document: Document, line: int, fields: Fields) -> bool:
    """Whether what begins in a line also ends there: the next line is an entry of its own.

    A comment says nothing about it: a text may go on below one.
    """
    below = (document.lines[n - 1] for n in range(line + 1, lines_of_form(document).stop))
    following = next((t for t in below if t.strip() and not t.lstrip().startswith("#")), None)
    if following is None:
        return True
    entry = _ENTRY.match(following)
    if entry is None or (entry["title"] and plain(entry["title"]) not in names(fields)):
        return False
    there = document.lines[line - 1]
    column = len(there) - len(_ITEM.sub("", there))
    margin = len(following) - len(following.lstrip())
    inside = margin >= column if following.lstrip().startswith("-") else margin > column
    return not inside


def reach(document: Document) -> int:
    """Return the line at which reading stopped, or a line beyond the last."""
    if document.value is not None:
        return BEYOND
    return min((f.span.line for f in document.findings if f.span and f.code in _FATAL), default=0)


def names(fields: Fields) -> frozenset[str]:
    """Return what an entry of the form may be called: its keys and its titles."""
    return frozenset(
        name for f in fields.values() for name in (f.key, f.title) if not name.startswith("*")
    )


def is_known(pointer: str, fields: Fields) -> bool:
    """Whether there is such an entry, called by its key or title, maybe in full-width letters."""
    if pattern_of(pointer) in fields:
        return True
    above, _, token = pointer.rpartition("/")
    parent, name = pattern_of(above), plain(unescape(token))
    return any(name in {f.key, f.title} for f in children(fields, parent))
