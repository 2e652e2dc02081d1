"""Answers of a survey as they are published: what is not public is never looked at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.words import words as table_words
from site_builder.contract.fields import children, on_the_way
from site_builder.contract.formats import UNPAID
from site_builder.contract.publicity import public_answers
from site_builder.render.environment import figure
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract import Field

    Fields = Mapping[str, Field]


@dataclass(frozen=True)
class ShownAnswer:
    """An answer for readers: lines of text, parts with a label, or rows below headings."""

    lines: tuple[str, ...] = ()
    parts: tuple[tuple[str, ShownAnswer], ...] = ()
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[ShownAnswer, ...], ...] = ()
    is_gap: bool = False
    """Whether the one line says why there is no answer."""


@dataclass(frozen=True)
class Publisher:
    """Turns the answers of one round into what readers may see of them."""

    fields: Fields
    places: Mapping[str, str]
    """Division code → name."""

    @cached_property
    def _shown(self) -> frozenset[str]:
        """Pointers of the public answers, and of all that they stand in."""
        answers = public_answers(self.fields)
        return frozenset(f.pointer for a in answers for f in on_the_way(self.fields, a.pointer))

    def questions(self) -> list[Field]:
        """The questions whose answers are public unit by unit, in the form's order."""
        sections = {p for p, f in self.fields.items() if _is_section(f)}
        return [
            field
            for pointer, field in self.fields.items()
            if field.section is not None
            and pointer not in sections
            and pointer.rpartition("/")[0] in {"", *sections}
            and pointer in self._shown
        ]

    def show(self, field: Field, value: Any) -> ShownAnswer:
        """Return an answer to a public question."""
        if isinstance(value, dict):
            return ShownAnswer(parts=tuple(self._parts(field, value)))
        if isinstance(value, list) and "properties" in field.schema.get("items", {}):
            return self._rows(field, value)
        values = value if isinstance(value, list) else [value]
        lines = [line for one in values for line in self._lines(field, one)]
        if field.choices:
            lines = ["、".join(lines)]
        return ShownAnswer(lines=tuple(lines) or (words()["nothing"],))

    def _children(self, prefix: str) -> list[Field]:
        """The fields directly below that may be shown."""
        return [f for f in children(self.fields, prefix) if f.pointer in self._shown]

    def _parts(self, field: Field, value: dict[str, Any]) -> Iterator[tuple[str, ShownAnswer]]:
        for child in self._children(field.pointer):
            if child.key in value:
                shown = self.show(child, value[child.key])
                if shown != ShownAnswer():
                    yield child.site_title, shown

    def _rows(self, field: Field, value: list[dict[str, Any]]) -> ShownAnswer:
        if not value:
            return ShownAnswer(lines=(words()["nothing"],))
        columns = self._children(f"{field.pointer}/*")
        gap = ShownAnswer(lines=(table_words()["gap_unanswered"],), is_gap=True)
        rows = (
            tuple(self.show(c, row[c.key]) if c.key in row else gap for c in columns)
            for row in value
        )
        return ShownAnswer(headings=tuple(c.site_title for c in columns), rows=tuple(rows))

    def _lines(self, field: Field, value: Any) -> list[str]:
        if isinstance(value, bool):
            return [table_words()["yes" if value else "no"]]
        if field.choices:
            title = field.choices[value]
            return [f"{value}.{title}" if len(str(value)) == 1 else title]
        if isinstance(value, str):
            return self._text(field, value)
        return [f"{figure(value)} {field.schema.get('x-unit', '')}".rstrip()]

    def _text(self, field: Field, value: str) -> list[str]:
        form = field.schema.get("format")
        if form == "division":
            return [self.places.get(value, value)]
        if form == "period":
            return [_period(value)]
        return [line.strip() for line in value.splitlines() if line.strip()]


def _is_section(field: Field) -> bool:
    return "properties" in field.schema and not field.is_question and field.pointer.count("/") == 1


def _period(value: str) -> str:
    if value == UNPAID:
        return words()["unpaid"]
    quarter = "Q" in value
    year, _, part = value.partition("Q" if quarter else "-")
    return words()["quarter" if quarter else "month"].format(year=year, part=int(part))
