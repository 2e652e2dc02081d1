"""From the schema and a survey to its transcript: all that the national form asks, and no more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.applicability import Asked
from site_builder.aggregate.coverage import wholes
from site_builder.aggregate.percent import percent
from site_builder.aggregate.table import Gap
from site_builder.aggregate.words import words as table_words
from site_builder.contract import labels
from site_builder.contract.fields import children
from site_builder.contract.source import is_own
from site_builder.office.transcription.transcript import (
    Transcript,
    TranscriptPart,
    TypedAnswer,
    TypedQuestion,
    TypedRow,
)
from site_builder.office.transcription.typed import called, is_clicked, typed
from site_builder.office.transcription.words import words
from site_builder.review.readable_answers import names_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract import Contract, Field
    from site_builder.model.collection import Reference
    from site_builder.model.survey import Survey
    from site_builder.review.readable_answers import Names


def transcript_of(survey: Survey, contract: Contract, reference: Reference) -> Transcript:
    """Return the transcript of a valid survey."""
    fields = contract.fields("survey", survey.round)
    names = replace(names_of(reference), ids=False)
    reader = _Questions(survey, fields, names, Asked(contract, survey.round), reference)
    title = str(contract.schema_for("survey", survey.round)["title"])
    return Transcript(survey.unit, survey.round, title, tuple(reader.parts()))


@dataclass(frozen=True)
class _Questions:
    """One walk over the questions of a round, whoever they are put to."""

    survey: Survey
    fields: Mapping[str, Field]
    names: Names
    asked: Asked
    reference: Reference

    def parts(self) -> Iterator[TranscriptPart]:
        top = self._below("")
        head = [field for field in top if field.section is None]
        yield TranscriptPart(words()["head"], tuple(map(self._question, head)))
        for field in top:
            if field.section is not None:
                inner = [field] if field.number else self._below(field.pointer)
                yield TranscriptPart(field.section, tuple(map(self._question, inner)))

    def _below(self, pointer: str) -> list[Field]:
        """The fields directly below that the notice asks for."""
        return [f for f in children(self.fields, pointer) if not is_own(self.fields, f.pointer)]

    def _question(self, field: Field) -> TypedQuestion:
        rows = tuple(self._rows(field, self.survey.answer(field.pointer)))
        remark = "" if rows else self._remark(field)
        number = "" if field.number is None or labels.is_part(field.number) else field.number
        return TypedQuestion(number, called(field), rows, self._columns(field), remark)

    def _rows(self, field: Field, value: Any) -> Iterator[TypedRow]:
        if value is None:
            return
        if isinstance(value, dict):
            yield from self._group(field, value)
        elif _is_table(field):
            for number, row in enumerate(value):
                where = f"{field.pointer}/{number}"
                cells = self._answers(f"{field.pointer}/*", where, row)
                yield TypedRow(labels.row(number, of_table=True), tuple(cells))
        elif isinstance(value, list):
            yield from self._list(field, value)
        else:
            yield TypedRow("", (self._answer(field, field.pointer, "", value), *self._share(field)))

    def _group(self, field: Field, value: dict[str, Any]) -> Iterator[TypedRow]:
        """Parts of a question: each a group by itself, a table, or one answer."""
        for child in self._below(field.pointer):
            inner = value.get(child.key)
            if isinstance(inner, dict):
                answers = tuple(self._answers(child.pointer, child.pointer, inner))
                yield TypedRow(child.title, answers)
            elif _is_table(child):
                yield from self._rows(child, inner)
            elif inner is not None:
                answer = self._answer(child, child.pointer, called(child), inner)
                yield TypedRow("", (answer,))

    def _list(self, field: Field, value: list[Any]) -> Iterator[TypedRow]:
        """Choices are one row, in the form's order; texts have a row each."""
        if field.choices:
            chosen = [choice for choice in field.choices if choice in value]
            pointers = {choice: f"{field.pointer}/{value.index(choice)}" for choice in chosen}
            yield TypedRow("", tuple(self._answer(field, pointers[c], "", c) for c in chosen))
            return
        for number, entry in enumerate(value):
            label = labels.row(number, of_table=False)
            yield TypedRow("", (self._answer(field, f"{field.pointer}/{number}", label, entry),))

    def _answers(self, pattern: str, where: str, row: Mapping[str, Any]) -> Iterator[TypedAnswer]:
        for child in self._below(pattern):
            if row.get(child.key) is not None:
                pointer = f"{where}/{child.key}"
                yield self._answer(child, pointer, called(child), row[child.key])

    def _answer(self, field: Field, pointer: str, label: str, value: Any) -> TypedAnswer:
        return TypedAnswer(pointer, label, typed(field, value, self.names), is_clicked(field))

    def _share(self, field: Field) -> Iterator[TypedAnswer]:
        """The share of divisions, which the form asks for and is never typed by a unit."""
        if field.schema.get("x-aggregate") != "coverage":
            return
        whole = wholes(self.reference, self.survey.round, field.key).get(self.survey.unit.city)
        if whole:
            label = words()["unit"].format(title=table_words()["share"], unit="%")
            text = str(percent(self.survey.answer(field.pointer), whole))
            yield TypedAnswer(f"{field.pointer}/share", label, text)

    def _columns(self, field: Field) -> tuple[str, ...]:
        tables = [f for f in (field, *self._below(field.pointer)) if _is_table(f)]
        return tuple(called(c) for t in tables[:1] for c in self._below(f"{t.pointer}/*"))

    def _remark(self, field: Field) -> str:
        """Why nothing is typed: it is not for this unit, or what the unit says of it instead."""
        value = self.survey.answer(field.pointer)
        for child in children(self.fields, field.pointer) if value else ():
            title = child.choices.get(value.get(child.key))
            if title is not None:
                return str(words()["as_chosen"].format(title=title))
        if value is not None:
            return str(words()["empty"])
        gap = self.asked.gap([self.survey], field.pointer)
        return str(words()["not_asked" if gap is Gap.NOT_ASKED else "not_answered"])


def _is_table(field: Field) -> bool:
    return "properties" in field.schema.get("items", {})
