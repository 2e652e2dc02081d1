"""The annexes: patterns, the list of cases, what units wrote, and where the figures come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.office.patterns.points import first_sentence
from site_builder.office.report.blocks import (
    CaptionedTable,
    DraftHeading,
    DraftParagraph,
    Part,
    paragraph,
)
from site_builder.office.report.cases import of_case
from site_builder.office.report.implementation import text_questions
from site_builder.office.report.patterns import material
from site_builder.office.report.problems import problem_groups
from site_builder.office.report.questions import unnumbered
from site_builder.office.report.suggestions import POINTER
from site_builder.office.report.words import say, words
from site_builder.office.word.data_tables import WordTable
from site_builder.prose.visible import visible_text
from site_builder.render.environment import figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.contract import Field
    from site_builder.model.prose import Case
    from site_builder.office.report.blocks import Block
    from site_builder.office.report.patterns import Patterns
    from site_builder.office.report.scope import ReportScope
    from site_builder.office.report.sources import FigureSource

_RESULTS = "results"
_ALL = ""


def annexes(scope: ReportScope, patterns: Patterns, text: Iterable[Block]) -> Iterator[Block]:
    """Yield the annexes; the last lists the sources of the figures in the text before."""
    yield _title(1, "annex_patterns")
    yield from material(patterns)
    yield _title(2, "annex_cases")
    yield from _cases(scope)
    yield _title(3, "annex_texts")
    yield from _texts(scope)
    yield _title(4, "annex_sources")
    yield paragraph(say("annex_sources_about"))
    yield _sources(scope, text)


def _title(number: int, key: str) -> DraftHeading:
    title = say("annex", number=str(number), title=say(key))
    return DraftHeading(1, title, starts_page=True)


def _cases(scope: ReportScope) -> Iterator[Block]:
    """Yield the list of cases with the first sentence of their results, and the cities' reports."""
    unit = scope.labels.unit("funds_wan")
    section = _results_heading(scope)
    heads = [h.format(unit=unit, section=unnumbered(section)) for h in words()["cases_heads"]]
    rows = [
        [
            str(scope.numbers[case.id]),
            say("case_cell", title=case.title, unit=case.unit.name),
            figure(case.funds_wan),
            figure(case.people_served),
            _result(case, section),
            scope.address(case.address),
        ]
        for case in scope.cases
    ]
    if rows:
        yield CaptionedTable("", WordTable(heads, rows, frozenset((2, 3)), (1.6, 7, 3, 3.4, 9, 6)))
    if scope.reports:
        title = scope.contract.item_titles()["report"]
        yield DraftHeading(2, say("annex_reports", report=title))
        for report in scope.reports:
            address = scope.address(report.address)
            line = say("report_line", title=report.title, unit=report.unit.name, address=address)
            yield paragraph(line)


def _results_heading(scope: ReportScope) -> str:
    sections = scope.contract.annotation("case", "x-sections")
    return str(next(s["heading"] for s in sections if s["key"] == _RESULTS))


def _result(case: Case, heading: str) -> str:
    texts = (visible_text(s.text) for s in case.sections if s.heading == heading)
    return next((first_sentence(text) for text in texts), "")


def _texts(scope: ReportScope) -> Iterator[Block]:
    """Yield the long texts of the survey: of problems every sentence below what it is about."""
    yield paragraph(say("annex_texts_about"))
    for field in text_questions(scope.fields, _ALL):
        if field.pointer == POINTER:
            yield from _problems(scope, field)
            continue
        told = [s for s in scope.surveys if s.answer(field.pointer)]
        if told:
            yield DraftHeading(2, field.label)
        for survey in told:
            yield _told(survey.unit.name, str(survey.answer(field.pointer)))


def _problems(scope: ReportScope, field: Field) -> Iterator[Block]:
    groups = problem_groups(scope.surveys, POINTER)
    if groups:
        yield DraftHeading(2, field.label)
    for group in groups:
        yield DraftHeading(3, group.title)
        for sentence in group.sentences:
            yield _told(sentence.unit.name, sentence.text)


def _told(unit: str, text: str) -> DraftParagraph:
    return paragraph(Part(say("text_line", unit=unit), is_strong=True), " ".join(text.split()))


def _sources(scope: ReportScope, text: Iterable[Block]) -> CaptionedTable:
    """Return every source of the text once, as they are first named; cases have their own list."""
    cases = {of_case(scope, case) for case in scope.cases}
    found = dict.fromkeys(source for block in text for source in _of(block))
    rows = [[s.what, s.base, s.address] for s in found if s not in cases]
    return CaptionedTable("", WordTable(words()["sources_heads"], rows, shares=(5, 8, 5)))


def _of(block: Block) -> Iterator[FigureSource]:
    if isinstance(block, DraftParagraph):
        yield from (part.source for part in block.parts if part.source)
    elif not isinstance(block, DraftHeading) and block.source:
        yield block.source
