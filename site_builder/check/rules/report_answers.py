"""Rules of what a report says of the answers of its surveys: projects and counties."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from site_builder.check.figures.costs import OWN_USE
from site_builder.check.figures.coverage_told import COVERED, CoverageAnswer, coverage_in
from site_builder.check.figures.figure import say
from site_builder.check.figures.projects_told import Project, plain, project_doubts
from site_builder.check.figures.statements import lines_of
from site_builder.check.own_lines import find_words, own_lines
from site_builder.check.registry import collection_rule, document_rule
from site_builder.check.rules.figures import fields_of
from site_builder.check.rules.finding import found, rows
from site_builder.check.wording.catalogue import phrases
from site_builder.pointer import look_up
from site_builder.problem import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from site_builder.check.context import Context
    from site_builder.check.figures.in_text import Told
    from site_builder.contract import Field
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Report
    from site_builder.model.survey import Survey
    from site_builder.problem import Finding
    from site_builder.read.document import Document


@collection_rule("X468")
def projects_of_report(collection: Collection, _: Context) -> Iterator[Finding]:
    """A project costs what the surveys of the report's city say."""
    near: dict[tuple[int, str], list[Survey]] = defaultdict(list)
    for survey in collection.surveys:
        near[survey.round, survey.unit.city].append(survey)
    for report in collection.reports:
        projects = _projects(near[report.round, report.city])
        for doubt in project_doubts([(line, text) for text, _, line in lines_of(report)], projects):
            amounts = sorted(doubt.project.amounts)
            figure = say(amounts[-1], phrases()["units"]["money"])
            paths = doubt.project.paths
            facts = {"project": doubt.project.name, "other": paths[0], "figure": figure}
            yield _at(report, doubt.told, *paths, reason="project", **facts)


def _projects(surveys: list[Survey]) -> list[Project]:
    """Return every project with its amounts, those of its parts and of all of them in a survey."""
    amounts: dict[str, set[Decimal]] = defaultdict(set)
    paths: dict[str, dict[str, Decimal]] = defaultdict(dict)
    for survey in surveys:
        parts: dict[str, list[Decimal]] = defaultdict(list)
        for row in survey.own_use:
            parts[plain(row.project)].append(row.amount_wan)
        for name, paid in parts.items():
            paths[name][survey.path] = sum(paid[1:], paid[0])
            amounts[name] |= {*paid, paths[name][survey.path]}
    return [
        Project(name, frozenset(paid), tuple(sorted(there, key=there.__getitem__, reverse=True)))
        for (name, paid), there in zip(amounts.items(), paths.values(), strict=True)
    ]


@collection_rule("X468")
def counties_of_report(collection: Collection, context: Context) -> Iterator[Finding]:
    """A report names as many counties that projects reach as question 17.2 does."""
    for report in collection.reports:
        survey = collection.survey_of.get((report.round, report.unit.id))
        covered = survey.answer(COVERED) if survey else None
        if survey is None or not isinstance(covered, int):
            continue
        fields = context.contract.fields("survey", survey.round, survey.unit.kind)
        lines = [(line, text) for text, _, line in lines_of(report)]
        answer = CoverageAnswer(covered, len({row.project for row in survey.own_use}), survey.round)
        for told in coverage_in(lines, answer):
            facts = {"other": survey.path, **_answered(fields, covered)}
            yield _at(report, told, survey.path, reason="answer", **facts)


@document_rule(survey="S143")
def counties_of_text(document: Document, context: Context) -> Iterator[Finding]:
    """Question 16 names as many counties as question 17.2."""
    covered = look_up(document.value, COVERED)
    if not isinstance(covered, int) or isinstance(covered, bool):
        return
    projects = {row.get("project") for _, row in rows(document, OWN_USE)}
    answer = CoverageAnswer(covered, len(projects), document.place.round or 0)
    for told in coverage_in(own_lines(document, context.contract), answer):
        facts = _answered(fields_of(document, context), covered)
        place = find_words(document, told.line, told.words)
        yield found(span=place, reason="answer", said=told.words, **facts)


def _answered(fields: Mapping[str, Field], covered: int) -> dict[str, Any]:
    field = fields[COVERED]
    return {"label": field.short_label, "figure": f"{covered}{field.schema['x-unit']}"}


def _at(report: Report, told: Told, *others: str, **facts: Any) -> Finding:
    span = Span(told.line, told.column, len(told.words))
    return replace(found("", span, said=told.words, **facts), path=report.path, others=others)
