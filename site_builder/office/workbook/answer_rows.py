"""AnswerRows: the rows that one unit's answer to a question makes, by the question's shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.aggregate.table import Cell, Column, Gap
from site_builder.aggregate.transfer import transfer_rows
from site_builder.contract.fields import children
from site_builder.office.workbook.answer_cell import answer_cell, answer_column
from site_builder.office.workbook.question_shape import Shape
from site_builder.office.workbook.words import words
from site_builder.pointer import look_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from site_builder.contract import Field
    from site_builder.model.survey import Survey
    from site_builder.office.workbook.material import RoundMaterial


class AnswerRows:
    """Columns, and the rows that each survey makes."""

    def __init__(self, material: RoundMaterial, fields: Sequence[Field]) -> None:
        self.material, self.fields = material, fields
        self.field = fields[0]
        self.columns: tuple[Column, ...] = tuple(self.make_columns())

    def make_columns(self) -> Iterator[Column]:
        """Yield the columns of the answer."""
        yield from (answer_column(field) for field in self.fields)

    def rows(self, answer: Any, survey: Survey) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows of an answer that is there."""
        raise NotImplementedError

    def of(self, survey: Survey) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows of a survey; none of a unit that need not answer and did not.

        An empty table is an answer: there is nothing to list.
        """
        answer = survey.answer(self.field.pointer)
        if answer is not None:
            nothing = (Gap.NOT_ASKED,) * len(self.columns)
            yield from list(self.rows(answer, survey)) or [nothing]

    def cell(self, value: Any, field: Field, survey: Survey) -> Cell:
        """One answer; where there is none, why, unless it is a remark, which nobody misses."""
        if value is not None:
            return answer_cell(value, field, self.material.names)
        if "*" in field.pointer:
            return Gap.UNANSWERED if field.required else ""
        gap = self.material.asked.gap([survey], field.pointer)
        return "" if gap is Gap.UNANSWERED and is_remark(field) else gap


class SingleAnswers(AnswerRows):
    """Several questions of one cell each: a row a unit that was asked any of them."""

    def make_columns(self) -> Iterator[Column]:
        """Name each by its number too, as they are of several questions."""
        yield from (answer_column(field, numbered=True) for field in self.fields)

    def of(self, survey: Survey) -> Iterator[tuple[Cell, ...]]:
        """Yield one row, or none."""
        cells = [self.cell(survey.answer(f.pointer), f, survey) for f in self.fields]
        if any(cell is not Gap.NOT_ASKED for cell in cells):
            yield tuple(cells)


class Texts(AnswerRows):
    """A text, or a row for each of several."""

    def of(self, survey: Survey) -> Iterator[tuple[Cell, ...]]:
        """Yield what was written, and nothing where nothing was."""
        answer = survey.answer(self.field.pointer)
        for text in [] if answer is None else answer if isinstance(answer, list) else [answer]:
            yield (answer_cell(text, self.field, self.material.names),)


class TableRows(AnswerRows):
    """A table of the form: a row a row."""

    def make_columns(self) -> Iterator[Column]:
        """Yield the table's columns."""
        self.below = children(self.material.fields, f"{self.field.pointer}/*")
        yield from map(answer_column, self.below)

    def rows(self, answer: Any, survey: Survey) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows in the order in which they were sent."""
        yield from (self.row(row, survey) for row in answer)

    def row(self, row: Mapping[str, Any], survey: Survey) -> tuple[Cell, ...]:
        """One row."""
        return tuple(self.cell(row.get(f.key), f, survey) for f in self.below)


class HeadedRows(AnswerRows):
    """A table under an answer of its own: 13.2, whose rows may be those of the round before."""

    def make_columns(self) -> Iterator[Column]:
        """Yield what stands above the table, then its columns."""
        fields, pointer = self.material.fields, self.field.pointer
        self.above = [f for f in children(fields, pointer) if not children(fields, _rows_of(f))]
        self.listed = [f for f in children(fields, pointer) if children(fields, _rows_of(f))]
        self.below = [c for f in self.listed for c in children(fields, _rows_of(f))]
        yield from map(answer_column, (*self.above, *self.below))

    def rows(self, answer: Any, survey: Survey) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows, each beside the answer above them, or that alone where there are none."""
        head = tuple(self.cell(answer.get(f.key), f, survey) for f in self.above)
        found = self.found(answer, survey)
        why = Gap.UNKNOWN if found is None else Gap.NOT_ASKED
        for row in found or ():
            yield *head, *(self.cell(row.get(f.key), f, survey) for f in self.below)
        if not found:
            yield *head, *[why] * len(self.below)

    def found(self, answer: Any, survey: Survey) -> Sequence[Mapping[str, Any]] | None:
        """Return the rows, of what is passed down those that count; None if they are not known."""
        if self.field.schema.get("x-aggregate") == "transfer":
            return transfer_rows(self.material.collection, self.field.pointer, survey)
        return [row for f in self.listed for row in answer.get(f.key, ())]


class GivenRows(AnswerRows):
    """A table whose rows the form gives: 14. What the parts call differently has a column each."""

    def make_columns(self) -> Iterator[Column]:
        """Yield the part's name, then what is asked of any part."""
        fields = self.material.fields
        self.parts = children(fields, self.field.pointer)
        below = [f for part in self.parts for f in children(fields, part.pointer)]
        shared = {(f.key, f.title): f for f in reversed(below)}
        last = [key for key in shared if is_remark(shared[key])]
        own = [key for key in dict.fromkeys((f.key, f.title) for f in below) if key not in last]
        self.asked_for = [*own, *last]
        named = self.field.schema.get("x-paper", {}).get("rows", words()["part"])
        yield Column(named, is_figure=False, key="part")
        yield from (answer_column(shared[key]) for key in self.asked_for)

    def rows(self, answer: Any, survey: Survey) -> Iterator[tuple[Cell, ...]]:
        """Yield a row a part that was answered."""
        for part in self.parts:
            below = children(self.material.fields, part.pointer)
            fields = {(f.key, f.title): f for f in below}
            if part.key in answer:
                yield part.title, *(self.asked_cell(fields.get(k), survey) for k in self.asked_for)

    def asked_cell(self, field: Field | None, survey: Survey) -> Cell:
        """One answer of a part, of which it may not be asked at all."""
        if field is None:
            return Gap.NOT_ASKED
        return self.cell(look_up(survey.answers, field.pointer), field, survey)


def is_remark(field: Field) -> bool:
    """Whether a field is there for what one may say beside an answer."""
    return bool(field.schema.get("x-answer") == "remark")


def _rows_of(field: Field) -> str:
    return f"{field.pointer}/*"


ROWS_OF: dict[Shape, Callable[[RoundMaterial, Sequence[Field]], AnswerRows]] = {
    Shape.VALUE: SingleAnswers,
    Shape.TEXT: Texts,
    Shape.LIST: Texts,
    Shape.ROWS: TableRows,
    Shape.HEADED_ROWS: HeadedRows,
    Shape.PARTS: GivenRows,
}
