"""Question: one question of one round, with all that a table of it is made from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from site_builder.aggregate.areas import areas
from site_builder.aggregate.table import Cell, Column, Gap, Table, worded
from site_builder.aggregate.words import words
from site_builder.contract.publicity import publicity, strictest
from site_builder.model.unit import ASSOCIATIONS, HEADS

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    import pandas as pd

    from site_builder.aggregate.applicability import Asked
    from site_builder.contract import Field
    from site_builder.model.collection import Collection, Waiting
    from site_builder.model.survey import Survey
    from site_builder.model.unit import Unit

_READ = {
    "funds": ("category", "amount_wan"),
    "transfer": ("status", "rows", "amount_wan"),
    "key_areas": ("amount_wan",),
}
"""What a table reads below its question: keys of fields, by `x-aggregate`."""


@cache
def answered_column() -> Column:
    """Return the column that says from how many units a row is."""
    return worded("answered", words()["unit_of_units"])


def table_id(pointer: str) -> str:
    """The id of the table about the field at `pointer`."""
    return pointer.strip("/").replace("/", "-").replace("_", "-")


@dataclass(frozen=True)
class Total:
    """The last row: its cells, from how many units (of coverage: areas), the base in words."""

    cells: list[Cell]
    answered: int
    base: str
    name: str = ""
    """Key of what the row is called, if it is not of the whole."""
    apart: tuple[str, ...] = ()
    """Areas with a row of their own that are no part of it."""
    expected: int = 0
    """How many answers there should be, where the units that answered are what is counted."""


@dataclass(frozen=True)
class Question:
    """One question with the answers of its round."""

    field: Field
    fields: Mapping[str, Field]
    surveys: tuple[Survey, ...]
    collection: Collection
    year: int
    asked: Asked

    @property
    def pointer(self) -> str:
        """Where its answer stands in a survey."""
        return self.field.pointer

    @property
    def kind(self) -> str:
        """How its answers are aggregated, or empty if they are not."""
        return str(self.field.schema.get("x-aggregate", ""))

    @cached_property
    def areas(self) -> dict[str, str]:
        """Folder → name of every reporting area, the province last."""
        return areas(self.collection)

    @cached_property
    def of_associations(self) -> tuple[Survey, ...]:
        """The associations' surveys: their money is added up, and nobody else's."""
        return tuple(s for s in self.surveys if s.unit.kind in ASSOCIATIONS)

    @cached_property
    def absent(self) -> tuple[Unit, ...]:
        """Units that should have answered, were not excused, and sent no survey."""
        reference = self.collection.reference
        there = {s.unit.id for s in self.surveys} | {w.unit.id for w in self.waiting}
        round_ = reference.rounds[self.year]
        return tuple(
            unit
            for unit in round_.expected(reference.units.values())
            if unit.id not in there
            and self.asked.could(unit.kind, self.pointer)
            and not round_.waived(unit.id, "survey", reference.today)
        )

    @cached_property
    def waiting(self) -> tuple[Waiting, ...]:
        """Surveys that could answer, and are not published yet."""
        return tuple(
            w
            for w in self.collection.waiting
            if (w.kind, w.round) == ("survey", self.year)
            and self.asked.could(w.unit.kind, self.pointer)
        )

    def gap(self, surveys: tuple[Survey, ...], pointer: str = "") -> Gap:
        """Say why none of these surveys has an answer.

        Where nobody was asked, but a survey of the same area that could answer is not here
        yet, nothing is known.
        """
        pointer = pointer or self.pointer
        gap = self.asked.gap(surveys, pointer)
        areas = {s.unit.city for s in surveys}
        unread = (*self.absent, *(w.unit for w in self.waiting))
        waiting = any(u.city in areas and self.asked.could(u.kind, pointer) for u in unread)
        return Gap.UNKNOWN if gap is Gap.NOT_ASKED and waiting else gap

    @cached_property
    def publish(self) -> str:
        """The strictest publicity of the question and of every field that its table reads."""
        read = [
            p
            for p, f in self.fields.items()
            if p.startswith(f"{self.pointer}/") and f.key in _READ.get(self.kind, ())
        ]
        return strictest(publicity(self.fields, p) for p in (self.pointer, *read))

    def split(self, surveys: tuple[Survey, ...]) -> dict[str, tuple[Survey, ...]]:
        """Split surveys by area, in official order; an area without any is left out."""
        parts = {a: tuple(s for s in surveys if s.unit.city == a) for a in self.areas}
        return {area: part for area, part in parts.items() if part}

    def by_area(
        self, surveys: tuple[Survey, ...], cells: Callable[[tuple[Survey, ...]], list[Cell]]
    ) -> dict[str, list[Cell]]:
        """Make the cells of every area that a survey has come from."""
        return {area: cells(part) for area, part in self.split(surveys).items()}

    def answered(self, surveys: tuple[Survey, ...]) -> int:
        """How many of the surveys answer the question; an empty list is an answer."""
        return sum(1 for s in surveys if s.answer(self.pointer) is not None)

    def expected(self, kinds: Container[str] | None = None) -> int:
        """How many answers there should be: of the units that were asked, here or absent.

        `kinds` are those of the units that count, if not all do.
        """
        asked = [s.unit for s in self.surveys if self.asked(s, self.pointer)]
        units = (*asked, *self.absent, *(w.unit for w in self.waiting))
        return sum(1 for unit in units if kinds is None or unit.kind in kinds)

    def base(self, answered: int, surveys: tuple[Survey, ...]) -> str:
        """Say from how many of the surveys that have come the table is made, and what lacks."""
        if surveys is self.surveys:
            return self.say_base("base", answered, surveys, None)
        key = "base_associations" if surveys is self.of_associations else "base_transfer"
        kinds = ASSOCIATIONS if key == "base_associations" else HEADS
        return self.say_base(key, answered, surveys, kinds)

    def say_base(
        self, key: str, answered: int, surveys: tuple[Survey, ...], kinds: frozenset[str] | None
    ) -> str:
        """Fill in a base about kinds of unit, or all: who is absent is late after the last day."""
        reference = self.collection.reference
        due = reference.rounds[self.year].deadlines["survey"] < reference.today
        lacking = words()["base_missing" if due else "base_pending"].format(
            count=sum(1 for unit in self.absent if kinds is None or unit.kind in kinds)
        )
        held = sum(1 for w in self.waiting if kinds is None or w.unit.kind in kinds)
        lacking += words()["base_waiting"].format(count=held) if held else ""
        entries = (self.collection.ledger.get(survey.path) for survey in surveys)
        back = sum(1 for entry in entries if entry and entry.state == "returned")
        returned = words()["base_returned"].format(count=back) if back else ""
        return words()[key].format(
            answered=answered, sent=len(surveys), lacking=lacking, returned=returned
        )

    def table(self, columns: list[Column], rows: dict[str, list[Cell]], total: Total) -> Table:
        """Assemble: a row an area (unless only the total is public), and the total."""
        body = [(self.areas[a], *cells) for a, cells in rows.items()]
        whole = self.collection.reference.settings.whole
        last = (words()[total.name] if total.name else whole, *total.cells)
        shown = self.publish == "public"
        return Table(
            id=table_id(self.pointer),
            round=self.year,
            number=self.field.question or "",
            title=self.field.title,
            base=total.base,
            columns=(worded("area", is_figure=False), *columns),
            rows=(*(body if shown else ()), last),
            answered=total.answered,
            expected=total.expected,
            areas=tuple(rows) if shown else (),
            apart=tuple(area for area in rows if area in total.apart) if shown else (),
        )


def part_of(frame: pd.DataFrame, surveys: tuple[Survey, ...]) -> pd.DataFrame:
    """Return the rows of a frame that come from these surveys' units."""
    return frame[frame["unit"].isin([s.unit.id for s in surveys])]
