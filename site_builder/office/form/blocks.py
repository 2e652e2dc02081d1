"""What the paper form is made of, from the top down; each answer has its place by JSON Pointer.

A layout knows the questions alone: `*` in a pointer stands for any row, and no place has a text.
`filling` gives rows their numbers and places their texts.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Blank:
    """A place for an answer; `width` is how many 字 it is wide where it is empty."""

    pointer: str
    width: int = 6
    text: str = ""
    asked: bool = True
    """Whether the question is put to this kind of unit."""


@dataclass(frozen=True)
class Share:
    """A place for a share that is computed from the answer at a pointer."""

    pointer: str
    text: str = ""


Piece = str | Blank | Share
Pieces = tuple[Piece, ...]
"""One line, as it is read."""
Rows = tuple[tuple[Pieces, ...], ...]
"""The rows of a table; a cell's pieces hold `\\n` between paragraphs."""


@dataclass(frozen=True)
class Heading:
    """The heading of a part of the form."""

    text: str


@dataclass(frozen=True)
class FormSentence:
    """A question with its blank, a choice or a note; `depth` is that of the question."""

    pieces: Pieces
    depth: int = 0
    leads: bool = False
    """Whether it belongs to what follows, and stays with it on a page."""


@dataclass(frozen=True)
class ChoiceRows:
    """Choices beside each other; `widths` of the columns in 字."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    depth: int = 0


@dataclass(frozen=True)
class Essay:
    """A space for a long text, `lines` high where it is empty."""

    place: Blank
    lines: int = 7


@dataclass(frozen=True)
class Listing:
    """Numbered lines, one for each entry of a list."""

    pointer: str
    depth: int = 0


@dataclass(frozen=True)
class ColumnHead:
    """A column's title and unit; `width` in mm where the columns fill the page.

    Figures stand at the right edge; only prose is justified, in a column wide enough for it.
    """

    title: str
    width: float
    unit: str = ""
    figures: bool = False
    prose: bool = False


@dataclass(frozen=True)
class RowTable:
    """A table with a row for each entry of a list; `keys` are the fields of a row, by column.

    Where its rows are grouped, `groups` holds choice, title and what the form says of it; the
    first column is the group's, whose field is `group_key`.
    """

    pointer: str
    columns: tuple[ColumnHead, ...]
    keys: tuple[str, ...]
    group_key: str = ""
    groups: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class TableBody:
    """Rows that share the label in the first column, if there is one."""

    label: Pieces
    rows: Rows


@dataclass(frozen=True)
class RuledTable:
    """A table that is ready to be drawn."""

    columns: tuple[ColumnHead, ...]
    bodies: tuple[TableBody, ...]


Block = Heading | FormSentence | ChoiceRows | Essay | Listing | RowTable | RuledTable


@dataclass(frozen=True)
class FormLayout:
    """The form: title, what stands above its parts, the parts, and the day at its end."""

    title: str
    head: tuple[FormSentence, ...]
    blocks: tuple[Block, ...]
    day: Blank | None
    """Where the day is given on which it was filled in."""
