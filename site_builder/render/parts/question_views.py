"""Questions of a round as pages show them: the table, its chart, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from site_builder.aggregate.question import table_id
from site_builder.render.parts.charts import Chart, chart

if TYPE_CHECKING:
    from site_builder.aggregate.table import Table
    from site_builder.contract import Field
    from site_builder.render.site import Site


@dataclass(frozen=True)
class QuestionView:
    """A question's table with its chart, below the form's section heading."""

    table: Table
    field: Field
    kind: str
    """The schema's `x-aggregate`, or `yes_no` for a distribution over 是 and 否."""
    chart: Chart

    @property
    def number(self) -> str:
        """The official number, of questions that are numbered in digits."""
        return self.table.number if self.table.number[:1].isdigit() else ""

    @property
    def section(self) -> str:
        """The form's section heading."""
        return self.field.section or ""

    @property
    def address(self) -> str:
        """The address of the question's own page."""
        return f"rounds/{self.table.round}/tables/{self.table.id}/"


@dataclass(frozen=True)
class QuestionSection:
    """A section of the form with its questions."""

    title: str
    questions: tuple[QuestionView, ...]


def question_views(site: Site, year: int) -> tuple[QuestionView, ...]:
    """Return the questions that have a table, in the form's order."""
    fields = {table_id(p): f for p, f in site.contract.fields("survey", year).items()}
    tables = (t for t in site.tables.get(year, ()) if t.id in fields)
    return tuple(_view(table, fields[table.id]) for table in tables)


def _view(table: Table, field: Field) -> QuestionView:
    yes_no = field.schema.get("type") == "boolean"
    kind = "yes_no" if yes_no else str(field.schema["x-aggregate"])
    return QuestionView(table, field, kind, chart(table, kind))


def in_sections(questions: tuple[QuestionView, ...]) -> tuple[QuestionSection, ...]:
    """Return the questions below the form's own section headings."""
    grouped = groupby(questions, key=lambda q: q.section)
    return tuple(QuestionSection(title, tuple(group)) for title, group in grouped)
