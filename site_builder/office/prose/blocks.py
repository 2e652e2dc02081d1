"""What a text consists of, free of any markup: `dataclasses.asdict` makes JSON of a block."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class TextRun:
    r"""Characters that are alike; "\n" alone is the break of a line."""

    text: str
    marks: tuple[str, ...] = ()
    """Of strong, em, code, del, sub and sup, sorted."""
    href: str = ""
    """Where it leads, absolute; empty for what leads nowhere."""


Runs: TypeAlias = tuple[TextRun, ...]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    runs: Runs
    kind: str = "paragraph"


@dataclass(frozen=True)
class ProseHeading:
    """A heading within a section; `level` is 1 or 2 and never 2 before a 1 was there."""

    runs: Runs
    level: int
    kind: str = "heading"


@dataclass(frozen=True)
class ProseList:
    """A list; where it is numbered, `start` is the first item's number."""

    items: tuple[tuple[Block, ...], ...]
    numbered: bool
    start: int = 1
    kind: str = "list"


@dataclass(frozen=True)
class ProseTable:
    """A table with a heading row; every row has as many cells as that."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    figures: tuple[bool, ...]
    """Column by column, whether it holds figures, which stand to the right."""
    widths: tuple[int, ...]
    """Column by column, for how many 字 it should have room."""
    whole_rows: bool = True
    """Whether no page is broken within a row; not where one might fill more than a page."""
    kind: str = "table"


@dataclass(frozen=True)
class BlockQuote:
    """What is quoted."""

    blocks: tuple[Block, ...]
    kind: str = "quote"


@dataclass(frozen=True)
class CodeListing:
    """Lines that stay as they are."""

    text: str
    kind: str = "code"


@dataclass(frozen=True)
class Divider:
    """A line between what stands above and below."""

    kind: str = "divider"


@dataclass(frozen=True)
class Illustration:
    """A picture with its caption; `file` is where the typesetter finds it."""

    file: str
    label: str
    """What the text calls it: 图1."""
    caption: str
    alt: str
    width_mm: float
    """As printed."""
    kind: str = "picture"


Block: TypeAlias = (
    Paragraph
    | ProseHeading
    | ProseList
    | ProseTable
    | BlockQuote
    | CodeListing
    | Divider
    | Illustration
)
