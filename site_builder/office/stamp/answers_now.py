"""Answers as they are now, line by line, below the name that the form gives their question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.contract import labels
from site_builder.contract.fields import children
from site_builder.office.stamp.stamp import HEAD
from site_builder.office.stamp.words import words
from site_builder.review.readable_answers import short, speak

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract import Field
    from site_builder.model.survey import Survey
    from site_builder.review.readable_answers import Names

_MOST_LINES = 20
"""Of a question; a table has up to 500 rows."""


@dataclass(frozen=True)
class AnswersNow:
    """A survey as it is now."""

    survey: Survey
    fields: Mapping[str, Field]
    names: Names

    def title(self, number: str) -> str:
        """Name a question, or what stands above the first one."""
        asked = self._asked(number)
        if number == HEAD:
            titles = words()["listed"].join(field.title for field in asked)
            return str(words()["head"].format(titles=titles))
        return labels.headline(number, asked[0].title)

    def lines(self, number: str) -> list[str]:
        """Return the answers to a question; of a long table its first rows."""
        asked = self._asked(number)
        label = words()["now"] if len(asked) == 1 else ""
        told = [
            line
            for field in asked
            for line in self._told(field, self.survey.answer(field.pointer), label or field.title)
        ]
        if len(told) > _MOST_LINES:
            more = words()["more"].format(count=len(told) - _MOST_LINES)
            return [*told[:_MOST_LINES], more]
        return told or [words()["unanswered"]]

    def _asked(self, number: str) -> list[Field]:
        """Return the fields of a question that stand in no other of it."""
        of_it = {p: f for p, f in self.fields.items() if (f.question or HEAD) == number}
        return [
            f
            for p, f in of_it.items()
            if not any(p.startswith(f"{above}/") for above in of_it)
            and (f.is_question or "properties" not in f.schema)
        ]

    def _told(self, field: Field, value: Any, label: str) -> Iterator[str]:
        """Yield a line for each row, each part of a group, or the one answer."""
        if _is_table(value):
            for index, row in enumerate(value):
                said = self._said(row, f"{field.pointer}/*", named=False)
                yield _named(labels.row(index, of_table=True), said)
        elif isinstance(value, dict):
            for child in children(self.fields, field.pointer):
                yield from self._part(child, value.get(child.key))
        elif value is not None:
            yield _named(label, short(speak(value, field, self.names)))

    def _part(self, field: Field, value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            yield _named(field.title, self._said(value, field.pointer, named=True))
        else:
            yield from self._told(field, value, field.title)

    def _said(self, value: Mapping[str, Any], above: str, *, named: bool) -> str:
        """Say in a line what a row or a group holds."""
        cells = [(child, value.get(child.key)) for child in children(self.fields, above)]
        said = [
            (child.title, short(speak(cell, child, self.names)))
            for child, cell in cells
            if cell is not None
        ]
        return str(words()["answers"].join(_named(*each) if named else each[1] for each in said))


def _named(label: str, value: str) -> str:
    return str(words()["named"].format(label=label, value=value))


def _is_table(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)
