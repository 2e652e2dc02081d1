"""A text without its comments: what a forge does not show is published nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.prose.parsed import parse_prose
from site_builder.prose.raw_html import HIDDEN, hidden_in, is_hidden

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.prose.parsed import ParsedProse

_ROUNDS = 8
"""Where a removal makes another comment of what stood around it, this often at most."""
Piece = tuple[int, int, int]
"""Line from 0, offset in it, and length."""


def without_comments(text: str) -> str:
    """Return the Markdown without comments, instructions and declarations; lines stay lines."""
    for _ in range(_ROUNDS):
        pieces = sorted(_hidden(parse_prose(text)), reverse=True)
        if not pieces:
            return text
        lines = text.split("\n")
        for line, offset, length in pieces:
            lines[line] = (lines[line][:offset] + lines[line][offset + length :]).rstrip()
        text = "\n".join(lines)
    return re.sub(HIDDEN, "", text, flags=re.DOTALL)


def _hidden(prose: ParsedProse) -> Iterator[Piece]:
    for token in prose.tokens:
        if token.type == "html_block" and token.map:
            first, end = token.map
            source = "\n".join(prose.lines[first:end])
            for start, stop in hidden_in(source):
                yield from _pieces(source, start, stop, first)
        for child in token.children or ():
            if child.type == "html_inline" and is_hidden(child.content):
                start = child.meta["at"]
                for offset, part in _parts(child.content):
                    span = prose.span_at(token, start + offset, len(part))
                    yield span.line - 1, span.column - 1, len(part)


def _pieces(source: str, start: int, stop: int, first: int) -> Iterator[Piece]:
    for offset, part in _parts(source[start:stop]):
        before = source[: start + offset]
        yield first + before.count("\n"), len(before) - (before.rfind("\n") + 1), len(part)


def _parts(content: str) -> Iterator[tuple[int, str]]:
    """Yield what stands in each line of a content, with its offset in it."""
    offset = 0
    for part in content.split("\n"):
        if part:
            yield offset, part
        offset += len(part) + 1
