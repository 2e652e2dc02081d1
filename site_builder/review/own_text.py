"""OwnText: what a document says in its author's own words, letter by letter."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from site_builder.check.own_lines import own_lines
from site_builder.resources import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.contract import Contract
    from site_builder.read.document import Document

_ENDS = re.compile("[。！？；!?;][”’」』]?")
_FAR = 30
"""Characters."""
_WORDS = ("title", "description", "heading")
_FIGURE = "0"
_FIGURES = re.compile("0+")


class _Letters(dict[int, str]):
    """Code point → what is compared of it; found out at first sight.

    Width, case and traditional characters do not matter, every figure is a 0, and what is
    neither letter nor figure is nothing: marks, spaces, what does not show.
    """

    def __missing__(self, code: int) -> str:
        folded = unicodedata.normalize("NFKC", chr(code)).casefold()
        kept = (
            _FIGURE if c.isdecimal() else _simplified().get(c, c) for c in folded if c.isalnum()
        )
        self[code] = made = "".join(kept)
        return made


@cache
def _simplified() -> dict[str, str]:
    pairs = read_words("site_builder.search", "traditional.yml")
    return dict(zip(pairs["traditional"], pairs["simplified"], strict=True))


_LETTERS = _Letters()


def letters(text: str) -> str:
    """Return what is compared of a text; a number is one 0, however long it is."""
    return _FIGURES.sub(_FIGURE, text.translate(_LETTERS))


@dataclass(frozen=True)
class OwnText:
    """Lines as they stand, each with its number, and the letters of all of them."""

    lines: tuple[tuple[int, str], ...]
    letters: str

    def place(self, letter: int) -> tuple[int, str]:
        """Return the line of a letter, and its text from that sentence on to its end."""
        before = 0
        for number, text in self.lines:
            after = before + len(letters(text))
            if letter < after:
                return number, text[_sentence(text, _offset(text, letter - before)) :]
            before = after
        return self.lines[-1]


def _sentence(text: str, offset: int) -> int:
    """Return where the sentence begins in which something stands; if that is far off, itself."""
    start = max((m.end() for m in _ENDS.finditer(text, 0, offset)), default=0)
    return start if offset - start <= _FAR else offset


def _offset(text: str, letter: int) -> int:
    """Return where the letter of that number stands in a text."""
    count, last = 0, ""
    for offset, char in enumerate(text):
        made = char.translate(_LETTERS)
        if made and not made == last == _FIGURE:  # a number is one letter
            count += len(made)
        last = made or last
        if count > letter:
            return offset
    return 0


def own_text(document: Document, contract: Contract) -> OwnText:
    """Return the long answers of a document and its body, without headings."""
    lines = own_lines(document, contract)
    # Letters are taken line by line, so that every letter has a line.
    return OwnText(lines, "".join(letters(text) for _, text in lines))


def form_letters(contract: Contract) -> str:
    """Return the letters of everything that the forms say themselves."""
    said = sorted({text for schema in contract.sources.values() for text in _wording(schema)})
    return " ".join(letters(text) for text in said)


def _wording(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key in _WORDS and isinstance(value, str):
                yield value
            yield from _wording(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _wording(value)
