"""What a document says in its author's own words, line by line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from site_builder.contract.fields import pattern_of
from site_builder.pointer import leaves
from site_builder.problem import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.contract import Contract
    from site_builder.read.document import Document

_HEADING = re.compile(r" {0,3}#{1,6}\s")
_LONGEST = 60_000
"""Characters of a document; a survey of 500 projects has some 40,000."""
_MOST_LINES = 300
"""Lines of one text in which words are looked for."""


def own_lines(document: Document, contract: Contract) -> tuple[tuple[int, str], ...]:
    """Return line number and text of the long answers and of the body, without headings.

    What is longer than anything honest is cut off.
    """
    return tuple(_shortened(_all_lines(document, contract)))


def find_words(document: Document, line: int, words: str) -> Span:
    """Return where words stand in a text that begins in a line; else that line."""
    for number in range(line, min(line + _MOST_LINES, len(document.lines) + 1)):
        at = document.lines[number - 1].find(words) if words else -1
        if at >= 0:
            return Span(number, at + 1, len(words))
    return Span(line, width=0)


def _shortened(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    room = _LONGEST
    for number, text in lines:
        if room > 0:
            yield number, text[:room]
        room -= len(text)


def _all_lines(document: Document, contract: Contract) -> Iterator[tuple[int, str]]:
    long = _long_fields(contract, document.kind)
    for pointer, value in texts_of(document.value):
        span = document.span(pointer)
        if span and pattern_of(pointer) in long:
            yield span.line, value
    if document.body:
        for number, text in enumerate(document.body.text.split("\n"), document.body.line):
            if text.strip() and not _HEADING.match(text):
                yield number, text


def _long_fields(contract: Contract, name: str) -> frozenset[str]:
    fields = contract.all_fields(name)
    return frozenset(p for p, field in fields.items() if field.schema.get("x-multiline"))


def texts_of(value: Any) -> Iterator[tuple[str, str]]:
    """Yield every text in a document's value with its pointer."""
    return ((pointer, leaf) for pointer, leaf in leaves(value) if isinstance(leaf, str))
