"""Letter: what a reminder says, paragraph by paragraph, for a text and a Word file alike.

A template writes one line a paragraph: its kind, a space, and what it says.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from site_builder.printable import printable, printable_lines
from site_builder.resources import templates
from site_builder.status.wording import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Template


class LetterPart(StrEnum):
    """What a paragraph of a letter is."""

    MARK = "mark"
    """【示例】, where all of it is invented."""
    TITLE = "title"
    ORIGIN = "origin"
    SALUTATION = "salutation"
    BODY = "body"
    HEADING = "heading"
    ITEM = "item"
    CLOSING = "closing"
    ENCLOSURE = "enclosure"
    """The line that names what stands behind the letter."""
    OFFICE = "office"
    DAY = "day"


@dataclass(frozen=True)
class LetterParagraph:
    """One paragraph of a letter; `number` stands before a heading (一) or an item (1)."""

    kind: LetterPart
    text: str
    number: str = ""


@dataclass(frozen=True)
class Enclosure:
    """A list behind a letter: its headings, its rows, and what is said of what it leaves out."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    more: str = ""


@dataclass(frozen=True)
class Letter:
    """A letter: paragraphs in order, and a list that goes with it."""

    paragraphs: tuple[LetterParagraph, ...]
    enclosure: Enclosure | None = None

    def told(self, kind: LetterPart) -> str:
        """Return what the only paragraph of that kind says, or an empty text."""
        return next((p.text for p in self.paragraphs if p.kind is kind), "")


def one_line(text: str) -> str:
    """Return what somebody wrote as part of a paragraph, of which no line begins another one."""
    return printable(" ".join(text.split()))


def write_letter(values: Mapping[str, object], enclosure: Enclosure | None) -> Letter:
    """Return the letter that the template makes of these values."""
    made = _template("letter.j2").render(values, enclosure=enclosure)
    return Letter(tuple(_numbered(made.splitlines())), enclosure)


def letter_text(letter: Letter) -> str:
    """Return a letter as plain text."""
    made = _template("letter.txt.j2").render(letter=letter, LetterPart=LetterPart)
    return printable_lines(made)


def _template(name: str) -> Template:
    found = templates("site_builder.status")
    found.filters |= {"one_line": one_line}
    return found.get_template(name)


def _numbered(lines: list[str]) -> list[LetterParagraph]:
    """Return the paragraphs: headings counted in Chinese, the items below each one in figures."""
    paragraphs, headings, items = [], 0, 0
    for line in filter(None, lines):
        name, _, text = line.partition(" ")
        kind, number = LetterPart(name), ""
        if kind is LetterPart.HEADING:
            number, headings, items = words()["numerals"][headings], headings + 1, 0
        elif kind is LetterPart.ITEM:
            items += 1
            number = str(items)
        paragraphs.append(LetterParagraph(kind, printable(text), number))
    return paragraphs
