"""Lines of the form as runs of a Word file; an answer within its mark, on a line to write upon."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from site_builder.office.form.blocks import Blank, Share
from site_builder.office.form.marks import ROOM, MarkTag, mark
from site_builder.office.form.word_elements import ParagraphForm, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from site_builder.office.form.blocks import Piece, Pieces

ANSWER = "subheading"
"""The role of the typeface of answers: 楷体."""
_SHARE = 6
"""字 of a share's place that is empty."""


@dataclass(frozen=True)
class MarkWriter:
    """Writes pieces; numbers its marks, as those of a file differ."""

    year: int
    half_points: int = 0
    """The size of the text, if it is another than the style's."""
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def runs(self, pieces: Pieces) -> list[Element]:
        """Return the runs of one line."""
        return [self.piece(piece) for piece in pieces if piece != ""]

    def piece(self, piece: Piece) -> Element:
        """Return a run, or a mark around one."""
        if isinstance(piece, str):
            return run(piece, half_points=self.half_points)
        width = _SHARE if isinstance(piece, Share) else piece.width
        if not width:
            return self.mark(piece, piece.text)
        shown = f"{ROOM}{piece.text}{ROOM}" if piece.text else ROOM * width
        told = run(shown, role=ANSWER, half_points=self.half_points, underlined=True)
        return self.marked(piece, told)

    def mark(self, place: Blank | Share, text: str, *, is_label: bool = False) -> Element:
        """Return a text within the mark of a place."""
        role = "" if is_label else ANSWER
        told = run(text or ROOM, role=role, half_points=self.half_points)
        return self.marked(place, told, is_label=is_label)

    def marked(self, place: Blank | Share, told: Element, *, is_label: bool = False) -> Element:
        """Return a run within its mark; what is not asked or is computed has none."""
        if isinstance(place, Share) or not place.asked:
            return told
        return mark(MarkTag(self.year, place.pointer, is_label), [told], next(self.numbers))

    def paragraphs(self, pieces: Pieces, form: ParagraphForm) -> list[Element]:
        """Return the paragraphs of a cell or a space: a break begins one, and a line of a text."""
        lines: list[list[Element]] = [[]]
        for piece in pieces:
            if piece == "\n":
                lines.append([])
            elif isinstance(piece, Blank) and not piece.width:
                first, *more = piece.text.split("\n")
                lines[-1].append(self.mark(piece, first))
                lines += [[self.mark(piece, line)] for line in more]
            elif piece != "":
                lines[-1].append(self.piece(piece))
        return [paragraph(line, form) for line in lines]
