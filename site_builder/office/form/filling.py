"""`filled`: a layout with the answers of one unit in their places, or with room to write them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.coverage import wholes
from site_builder.aggregate.percent import percent
from site_builder.contract.fields import pattern_of
from site_builder.office.form.blocks import (
    Blank,
    Essay,
    FormSentence,
    Listing,
    RowTable,
    RuledTable,
    Share,
    TableBody,
)
from site_builder.office.form.heights import in_parts, row_height
from site_builder.office.form.shown import Shown
from site_builder.office.form.words import words
from site_builder.pointer import look_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract import Contract
    from site_builder.model.collection import Reference
    from site_builder.model.survey import Survey
    from site_builder.model.unit import Unit
    from site_builder.office.form.blocks import Block, FormLayout, Pieces

ROOM = 4
"""Rows of a blank table, or of a group in it; the notice has two to five."""
_LINES = 2
"""Lines of a blank list."""


@dataclass(frozen=True)
class UnitForm:
    """One unit's form of a round. Without a survey it is blank but for the unit's name."""

    contract: Contract
    reference: Reference
    unit: Unit
    year: int
    survey: Survey | None = None

    @property
    def answers(self) -> Mapping[str, Any]:
        """The answers, as the schema names them."""
        return self.survey.answers if self.survey else {"round": self.year, "unit": self.unit.id}


def filled(layout: FormLayout, form: UnitForm) -> FormLayout:
    """Return the layout with rows for the unit's answers, and a text at each place."""
    filler = _Filler(form)
    return replace(
        layout,
        head=tuple(filler.sentence(s) for s in layout.head),
        blocks=tuple(b for block in layout.blocks for b in filler.block(block)),
        day=filler.blank(layout.day) if layout.day else None,
    )


class _Filler:
    """Puts texts into places."""

    def __init__(self, form: UnitForm) -> None:
        self.form = form
        self.shown = Shown(form.reference)
        self.fields = form.contract.fields("survey", form.year)
        self.asked = form.contract.fields("survey", form.year, form.unit.kind)

    def block(self, block: Block) -> Iterator[Block]:
        if isinstance(block, FormSentence):
            yield self.sentence(block)
        elif isinstance(block, Essay):
            yield replace(block, place=self.blank(block.place))
        elif isinstance(block, Listing):
            yield from self.listing(block)
        elif isinstance(block, RowTable):
            yield self.table(block)
        elif isinstance(block, RuledTable):
            bodies = tuple(
                TableBody(self.pieces(b.label), tuple(tuple(map(self.pieces, r)) for r in b.rows))
                for b in block.bodies
            )
            yield replace(block, bodies=bodies)
        else:
            yield block

    def sentence(self, sentence: FormSentence) -> FormSentence:
        return replace(sentence, pieces=self.pieces(sentence.pieces))

    def pieces(self, pieces: Pieces) -> Pieces:
        return tuple(
            self.blank(p) if isinstance(p, Blank) else self.share(p) if isinstance(p, Share) else p
            for p in pieces
        )

    def blank(self, place: Blank) -> Blank:
        pattern = pattern_of(place.pointer)
        if not self.is_asked(pattern):
            return replace(place, text=words()["not_asked"], asked=False)
        field = self.fields.get(pattern) or self.fields[pattern.removesuffix("/*")]
        value = look_up(self.form.answers, place.pointer)
        return replace(place, text=self.shown.text(field, value))

    def is_asked(self, pattern: str) -> bool:
        return pattern.removesuffix("/*") in self.asked

    def share(self, place: Share) -> Share:
        """A share of the divisions there are, with their number, as it is never typed."""
        form = self.form
        if not self.is_asked(place.pointer):
            return replace(place, text=words()["not_asked"])
        covered = look_up(form.answers, place.pointer)
        key = place.pointer.rpartition("/")[2]
        whole = wholes(form.reference, form.year, key).get(form.unit.city, 0)
        if covered is None or not whole:
            return place
        share = percent(covered, whole)
        return replace(place, text=words()["whole_share"].format(percent=share, whole=whole))

    def listing(self, block: Listing) -> Iterator[FormSentence]:
        asked = self.is_asked(block.pointer)
        entries = look_up(self.form.answers, block.pointer) or ()
        count = (len(entries) or (1 if self.form.survey else _LINES)) if asked else 1
        for number in range(count):
            place = self.blank(Blank(f"{block.pointer}/{number}", 24))
            head = words()["listed"].format(number=number + 1)
            yield FormSentence((head, place, words()["stop"]), block.depth)

    def table(self, block: RowTable) -> RuledTable:
        rows = look_up(self.form.answers, block.pointer) or []
        room = 1 if self.form.survey or not self.is_asked(block.pointer) else ROOM
        if not block.groups:
            count = len(rows) or room
            every = tuple(self.row(block, number) for number in range(count))
            return RuledTable(block.columns, (TableBody((), every),))
        free = len(rows)
        bodies: list[TableBody] = []
        for choice, title, note in block.groups:
            own = [n for n, row in enumerate(rows) if row[block.group_key] == choice]
            if not own:
                own = list(range(free, free + room))
                free += room
            bodies += self.bodies(block, own, title, self.noted(note))
        return RuledTable(block.columns, tuple(bodies))

    def bodies(
        self, block: RowTable, numbers: list[int], title: str, note: str
    ) -> Iterator[TableBody]:
        """A group's rows, with its label said again for each part of them that a page holds."""
        rows = [self.row(block, number) for number in numbers]
        behind = note
        for part in in_parts([row_height(row, block.columns) for row in rows]):
            place = Blank(f"{block.pointer}/{numbers[part.start]}/{block.group_key}", 0, title)
            place = replace(place, asked=self.is_asked(block.pointer))
            yield TableBody((place, behind), tuple(rows[n] for n in part))
            behind = words()["continued"]

    def noted(self, note: str) -> str:
        return words()["noted"].format(note=note) if note else ""

    def row(self, block: RowTable, number: int) -> tuple[Pieces, ...]:
        row = tuple(self.blank(Blank(f"{block.pointer}/{number}/{key}", 0)) for key in block.keys)
        if self.is_asked(block.pointer):
            return tuple((cell,) for cell in row)
        return tuple((cell if n == 0 else "",) for n, cell in enumerate(row))
