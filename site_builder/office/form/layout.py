"""`form_layout`: the paper form of a round, made from the schema and nothing else.

A question stands where the schema has it, but for those that depend on a choice (`x-when`): they
stand below it, or behind it where they share its number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from site_builder.contract.demand import demands
from site_builder.contract.fields import children
from site_builder.office.form.blocks import (
    Blank,
    ChoiceRows,
    Essay,
    FormLayout,
    FormSentence,
    Heading,
    Listing,
)
from site_builder.office.form.stems import (
    choices_of,
    is_choice,
    note_of,
    paper_of,
    sentence_of,
    stem_of,
    unit_of,
    width_of,
)
from site_builder.office.form.tables import is_matrix, matrix, row_table
from site_builder.office.form.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from site_builder.contract import Contract, Field
    from site_builder.office.form.blocks import Block, Pieces

LINE = 36.6
"""字 of a line."""
GAP = 1.8
"""字 between choices beside each other."""
_MOST = 4
"""Choices on a line."""
_ITEM = re.compile(r"(?<=；)(?=[0-9]\.)")
"""Before the second and each further item of a note, which begins a line."""


def form_layout(contract: Contract, year: int) -> FormLayout:
    """Return the form of a round with all its questions, whoever they are put to."""
    fields = contract.fields("survey", year)
    needs = demands(contract.schema_for("survey", year))
    dependants: dict[str, list[tuple[Any, Field]]] = {}
    for pointer, need in needs.items():
        if need.only and need.when:
            dependants.setdefault(need.when.pointer, []).append(
                (need.when.answers[0], fields[pointer])
            )
    top = children(fields, "")
    head = [f for f in top if _stands_above(f) and "const" not in f.schema]
    day = next((f for f in head if f.schema.get("format") == "date"), None)
    walk = _Walk(fields, dependants)
    return FormLayout(
        str(contract.schema_for("survey", year)["title"]),
        tuple(FormSentence(_above(f)) for f in head if f is not day),
        tuple(b for f in top if not _stands_above(f) for b in walk.part(f)),
        Blank(day.pointer) if day else None,
    )


def _stands_above(field: Field) -> bool:
    return field.section is None and field.number is None and field.schema.get("type") != "object"


def _above(field: Field) -> Pieces:
    return (field.title + words()["asks"], Blank(field.pointer, 20))


class _Walk:
    """One walk over the questions: which depend on a choice, and hence stand with it."""

    def __init__(
        self, fields: Mapping[str, Field], dependants: Mapping[str, list[tuple[Any, Field]]]
    ) -> None:
        self.fields = fields
        self.dependants = dependants
        self.elsewhere = {f.pointer for found in dependants.values() for _, f in found}

    def part(self, field: Field) -> Iterator[Block]:
        """A part of the form, or a question that is one by itself (六)."""
        yield Heading(str(field.section or field.title))
        if field.number is not None:
            yield from self.answer_space(field, 0)
        else:
            yield from self.questions(children(self.fields, field.pointer), 0)

    def questions(self, fields: Iterable[Field], depth: int) -> Iterator[Block]:
        for field in fields:
            if field.pointer not in self.elsewhere:
                yield from self.question(field, depth)

    def question(self, field: Field, depth: int) -> Iterator[Block]:
        heading = paper_of(field).get("heading")
        if heading:
            yield FormSentence((heading,), depth, leads=True)
        type_ = field.schema.get("type")
        if is_choice(field):
            yield from self.choice(field, depth)
        elif type_ == "array":
            yield from self.list_(field, depth)
        elif type_ == "object":
            yield from self.group(field, depth)
        elif field.schema.get("x-multiline"):
            note = note_of(self.fields, field) or words()["asks"]
            yield FormSentence((stem_of(self.fields, field) + note,), depth, leads=True)
            yield from self.answer_space(field, depth)
        else:
            yield FormSentence(sentence_of(self.fields, field), depth)

    def answer_space(self, field: Field, depth: int) -> Iterator[Block]:
        if field.schema.get("x-multiline"):
            yield Essay(Blank(field.pointer, 0))
        else:
            yield FormSentence(sentence_of(self.fields, field), depth)

    def choice(self, field: Field, depth: int) -> Iterator[Block]:
        """A question with letters: the blank, the choices, and below each what depends on it."""
        asks, stop = words()["asks"], words()["stop"]
        pieces: Pieces = (stem_of(self.fields, field) + asks, Blank(field.pointer, 4))
        choices, found = choices_of(field), self.dependants.get(field.pointer, [])
        if field.schema.get("type") == "boolean" and not found:
            yield FormSentence((*pieces, "".join(f"　{told}" for told in choices.values())), depth)
        else:
            yield FormSentence((*pieces, stop), depth, leads=True)
            yield from self.spread(field, choices, depth)
        yield from self.after(field, depth)
        yield from self.questions_after(field, depth)

    def spread(self, field: Field, choices: dict[Any, str], depth: int) -> Iterator[Block]:
        """Choices beside each other; one on which something depends has a line of its own."""
        beside: list[str] = []
        for choice, told in choices.items():
            behind = self.behind(field, choice)
            below = self.below(field, choice)
            if not behind and not below:
                beside.append(told)
                continue
            yield from _beside(beside, depth)
            beside = []
            yield FormSentence((told, *behind), depth, leads=True)
            for dependant in below:
                yield from self.question(dependant, depth + 1)
        yield from _beside(beside, depth)

    def behind(self, field: Field, choice: Any) -> Pieces:
        """What stands behind a choice on its line: ，经费额度：____（万元）。"""
        pieces: list[Any] = []
        for answer, f in self.dependants.get(field.pointer, ()):
            if answer != choice or not _shares_number(f, field):
                continue
            text = f.schema.get("type") == "string"
            also = words()["also_text"] if text else words()["also"].format(title=f.title)
            pieces += [also, Blank(f.pointer, 12 if text else 6), unit_of(f)]
        return (*pieces, words()["stop"]) if pieces else ()

    def below(self, field: Field, choice: Any) -> list[Field]:
        found = self.dependants.get(field.pointer, ())
        return [f for a, f in found if a == choice and f.number and not _shares_number(f, field)]

    def questions_after(self, field: Field, depth: int) -> Iterator[Block]:
        """What depends on a choice and is no question of its own: the rows of 13.2."""
        for _, dependant in self.dependants.get(field.pointer, ()):
            if not dependant.number and not _shares_number(dependant, field):
                yield from self.question(dependant, depth)

    def list_(self, field: Field, depth: int) -> Iterator[Block]:
        rows = field.schema["items"].get("type") == "object"
        if field.number or not rows:
            end = "" if rows else words()["asks"]
            yield FormSentence((stem_of(self.fields, field) + end,), depth, leads=True)
        yield row_table(self.fields, field) if rows else Listing(field.pointer, depth)
        yield from self.after(field, depth)

    def group(self, field: Field, depth: int) -> Iterator[Block]:
        yield FormSentence((stem_of(self.fields, field),), depth, leads=True)
        yield from self.after(field, depth)
        if is_matrix(self.fields, field):
            yield matrix(self.fields, field)
        else:
            yield from self.questions(children(self.fields, field.pointer), depth)

    def after(self, field: Field, depth: int) -> Iterator[Block]:
        for part in _ITEM.split(note_of(self.fields, field)):
            if part:
                yield FormSentence((part,), depth)


def _shares_number(field: Field, decider: Field) -> bool:
    """Whether a field is a part of the question on which it depends, and fits on its line."""
    scalar = field.schema.get("type") in {"string", "number", "integer"}
    return field.number is not None and field.number == decider.number and scalar


def _beside(choices: list[str], depth: int) -> Iterator[Block]:
    """Put choices in as many columns as a line holds."""
    if not choices:
        return
    for count in range(min(_MOST, len(choices)), 0, -1):
        widths = tuple(max(map(width_of, choices[n::count])) for n in range(count))
        if count == 1 or sum(widths) + GAP * (count - 1) <= LINE - 2 * depth:
            break
    starts = range(0, len(choices), count)
    yield ChoiceRows(tuple(tuple(choices[n : n + count]) for n in starts), widths, depth)
