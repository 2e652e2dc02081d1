"""The survey's sections as parts of the report: sentences, tables and pictures of each question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.table import Gap
from site_builder.contract.fields import children
from site_builder.model.unit import ASSOCIATIONS
from site_builder.office.report.blocks import (
    BarFigure,
    CaptionedTable,
    DraftHeading,
    Part,
    paragraph,
)
from site_builder.office.report.overall import to_check
from site_builder.office.report.questions import bare_title, tell_questions, unnumbered
from site_builder.office.report.sources import of_question
from site_builder.office.report.words import listed, outline, say, words
from site_builder.office.word.data_tables import WordTable
from site_builder.render.environment import figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.aggregate.table import Table
    from site_builder.contract import Field
    from site_builder.office.report.blocks import Block
    from site_builder.office.report.scope import ReportScope
    from site_builder.render.parts.question_views import QuestionView

_TABLES = {
    "funds": "table_funds",
    "transfer": "table_transfer",
    "key_areas": "table_key_areas",
    "coverage": "table_coverage",
}
"""Ways to aggregate of which the draft has a table by area → its caption."""
_FIGURES = {"funds": "figure_funds", "key_areas": "figure_key_areas"}
_FEWEST = 2
"""Rows of a table by area, or bars of a picture."""


def survey_sections(scope: ReportScope, part: str) -> list[Field]:
    """Return the survey's sections that stand in a part of the report, in the form's order."""
    placed = outline()
    named = {key for keys in placed.values() for key in keys}
    first = part == next(iter(placed))
    found = children(scope.fields, "")
    sections = [f for f in found if f.schema.get("type") == "object" and f.number is None]
    return [s for s in sections if s.key in placed[part] or (first and s.key not in named)]


def tell_section(scope: ReportScope, section: Field) -> Iterator[Block]:
    """Yield the blocks of one section of the survey, below its own heading."""
    views = tuple(v for v in scope.views if v.section == section.title)
    yield DraftHeading(2, unnumbered(section.title))
    for told in tell_questions(scope, views):
        yield told.paragraph
        for view in told.views:
            yield from _pictured(scope, view)
    unanswered = [v.field.title for v in views if not v.table.answered]
    texts = _texts(scope, section)
    if texts:
        yield paragraph(*texts)
    if unanswered and scope.is_province:
        yield to_check("unanswered", title=listed(unanswered))


def _texts(scope: ReportScope, section: Field) -> list[Part]:
    """Say of questions that are answered in a text how many answered; the texts are in an annex."""
    fields = text_questions(scope.fields, section.pointer)
    counts = {f.title: sum(1 for s in scope.surveys if s.answer(f.pointer)) for f in fields}
    return [
        Part(say("gap", text=say("texts", title=title, count=count)), is_open=True)
        for title, count in counts.items()
        if count
    ]


def text_questions(fields: Mapping[str, Field], above: str) -> list[Field]:
    """Return the questions below a section, or the section itself, that ask for a long text."""
    found = [f for p, f in fields.items() if p == above or p.startswith(f"{above}/")]
    return [
        f
        for f in found
        if f.number and f.schema.get("type") == "string" and f.schema.get("x-multiline")
    ]


def _pictured(scope: ReportScope, view: QuestionView) -> Iterator[Block]:
    """Yield a question's picture and its table by area, where they say more than the sentence."""
    bars = tuple(b for b in view.chart.bars if not isinstance(b.value, Gap))
    source = of_question(scope, view)
    if view.kind in _FIGURES and len(bars) >= _FEWEST:
        yield BarFigure(_caption(scope, view), bars, view.table.base, source)
    if view.kind == "funds" and not scope.is_province:
        yield _projects(scope, view)
    elif view.kind in _TABLES and len(view.table.body) >= _FEWEST:
        yield _by_area(view, source_of=scope)


def _caption(scope: ReportScope, view: QuestionView) -> str:
    category = scope.fields.get(f"{view.field.pointer}/*/category")
    what = category.title if category else ""
    return say(_FIGURES[view.kind], title=bare_title(view.field.title), what=what)


def _by_area(view: QuestionView, source_of: ReportScope) -> CaptionedTable:
    table = view.table
    caption = say(_TABLES[view.kind], title=bare_title(view.field.title))
    return CaptionedTable(caption, as_word_table(table), table.base, of_question(source_of, view))


def as_word_table(table: Table) -> WordTable:
    """Return a table as the site has it, for Word: figures with thousands separated."""
    figures = frozenset(n for n, column in enumerate(table.columns) if column.is_figure)
    return WordTable(
        heads=[column.heading for column in table.columns],
        rows=[[figure(cell) for cell in row] for row in table.rows],
        figures=figures,
        has_total=table.has_total,
    )


def _projects(scope: ReportScope, view: QuestionView) -> CaptionedTable:
    """Return a city's projects one by one, those of associations, and their sum."""
    unit = view.table.columns[-1].unit
    category = scope.fields[f"{view.field.pointer}/*/category"].choices
    rows = [
        [row.project, survey.unit.name, category[row.category], figure(row.amount_wan)]
        for survey in scope.surveys
        if survey.unit.kind in ASSOCIATIONS
        for row in survey.own_use
    ]
    heads = [h.format(unit=unit) for h in words()["projects_heads"]]
    total = view.table.total[-1]
    rows.append([words()["total"], "", "", figure(total)])
    table = WordTable(heads, rows, frozenset((3,)), (5, 4, 4, 2), has_total=True)
    caption = say("table_projects", title=bare_title(view.field.title))
    return CaptionedTable(caption, table, view.table.base, of_question(scope, view))
