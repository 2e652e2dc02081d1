"""Rules of figures that several files tell of: cases and reports say what the surveys say."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.check.figures.contradictions import (
    Compared,
    against_own_survey,
    against_reports_city,
)
from site_builder.check.figures.figure import list_figures
from site_builder.check.figures.measures import Measure, measures
from site_builder.check.figures.money_told import money_doubts
from site_builder.check.figures.statements import (
    Statement,
    lines_of,
    people_by_place,
    people_in_all,
    people_of_list,
    people_of_projects,
)
from site_builder.check.registry import collection_rule
from site_builder.check.rules.finding import found
from site_builder.check.wording.catalogue import phrases
from site_builder.problem import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case, Report
    from site_builder.model.survey import Survey
    from site_builder.model.unit import Unit
    from site_builder.problem import Finding

_MOST_TOLD = 3
"""Files whose words are told beside a figure."""
_SHORT_NAME = 2
"""Characters that texts say of a county's name."""


@collection_rule("X468")
def same_figures_everywhere(collection: Collection, context: Context) -> Iterator[Finding]:
    """A report and a case say of one measure what the surveys say.

    A report is compared with the surveys and cases of its city, a case with its unit's survey.
    """
    near = _Neighbours(collection)
    for report in collection.reports:
        yield from _differing(report, near)
        yield from _money_of(report, collection, context)
    for case in collection.cases:
        survey = collection.survey_of.get((case.round, case.unit.id))
        if survey:
            yield from _case_against(case, survey)


class _Neighbours:
    """Surveys and cases by round and city."""

    def __init__(self, collection: Collection) -> None:
        self.places = collection.reference.places
        self.surveys: dict[tuple[int, str], list[Survey]] = defaultdict(list)
        self.cases: dict[tuple[int, str], list[Case]] = defaultdict(list)
        self._measures: dict[tuple[int, str], list[tuple[Measure, Unit]]] = {}
        for survey in collection.surveys:
            self.surveys[survey.round, survey.unit.city].append(survey)
        for case in collection.cases:
            self.cases[case.round, case.city].append(case)

    def measures(self, report: Report) -> list[Compared]:
        """Return the figures of the surveys and cases of a report's city."""
        key = (report.round, report.city)
        if key not in self._measures:
            told: list[Survey | Case] = [*self.surveys[key], *self.cases[key]]
            self._measures[key] = [(m, item.unit) for item in told for m in measures(item)]
        return [
            Compared(measure, unit.id, unit == report.unit, self.short.get(unit.division, ""))
            for measure, unit in self._measures[key]
        ]

    @cached_property
    def short(self) -> dict[str, str]:
        """Code → name of a county as texts say it: 二七, 林州."""
        counties = (county for city in self.places.cities for county in city.counties)
        return {county.code: county.name[:_SHORT_NAME] for county in counties}

    def places_of(self, report: Report) -> tuple[str, ...]:
        """Return the names of a city's counties as texts say them."""
        city = self.places.by_slug.get(report.city)
        return tuple(self.short[county.code] for county in city.counties) if city else ()

    def people(self, report: Report) -> Iterator[Statement]:
        """Yield the people served by place that the surveys of a report's city name."""
        surveys = self.surveys[report.round, report.city]
        senders = Counter(survey.unit.division for survey in surveys)
        for survey in surveys:
            if survey.unit == report.unit:
                yield from people_by_place(survey)
                continue
            total, name = people_in_all(survey), self.places.names.get(survey.unit.division, "")
            if total and name and senders[survey.unit.division] == 1:
                yield replace(total, name=name)


def _differing(report: Report, near: _Neighbours) -> Iterator[Finding]:
    key = (report.round, report.city)
    people = list(near.people(report))
    for stated in people_by_place(report):
        same = [o for o in people if o.name.startswith(stated.name) or stated.name == o.name]
        contrary = [o for o in same if not stated.agrees(o)]
        if contrary:
            yield _said(stated, *contrary)
    own = [s for s in near.surveys[key] if s.unit == report.unit]
    lists = [stated for survey in own for stated in people_of_list(survey)]
    for stated in people_of_list(report):
        if lists and not any(stated.agrees(other) for other in lists):
            yield _said(stated, *lists)
    told = [stated for survey in own for stated in people_of_projects(survey)]
    for stated in people_of_projects(report):
        same = [other for other in told if other.name == stated.name]
        if same and not any(stated.agrees(other) for other in same):
            yield _said(stated, *same)
    others, places = near.measures(report), near.places_of(report)
    for measure in measures(report):
        differing = against_reports_city(measure, others, places)
        if differing:
            yield _said(measure, *differing)


def _case_against(case: Case, survey: Survey) -> Iterator[Finding]:
    theirs = measures(survey)
    for measure in measures(case):
        contrary = against_own_survey(measure, theirs, len(survey.own_use))
        if contrary:
            yield _said(measure, contrary)


def _said(stated: Statement, *others: Statement) -> Finding:
    """Hold a figure against what other files say: of the first ones their words are told."""
    words, by_path = phrases()["said_there"], {o.path: o.words for o in reversed(others)}
    paths = tuple(dict.fromkeys(o.path for o in others))
    there = [words["one"].format(path=p, words=by_path[p]) for p in paths[:_MOST_TOLD]]
    if len(paths) > _MOST_TOLD:
        there.append(words["more"].format(count=len(paths) - _MOST_TOLD))
    facts = {"said": stated.words, "theirs": others[0].words, "other": others[0].path}
    facts |= {"reason": "figure", "there": words["separator"].join(there)}
    span = Span(stated.line, stated.column, len(stated.words)) if stated.line else None
    return replace(found(stated.pointer, span, **facts), path=stated.path, others=paths)


def _money_of(report: Report, collection: Collection, context: Context) -> Iterator[Finding]:
    survey = collection.survey_of.get((report.round, report.unit.id))
    if survey is None:
        return
    fields = context.contract.fields("survey", survey.round, survey.unit.kind)
    figures = [f for f in list_figures(survey.answers, fields) if f.value > 0]
    lines = [(line, text) for text, _, line in lines_of(report)]
    for doubt in money_doubts(lines, figures, fields, survey.answers):
        span = Span(doubt.told.line, doubt.told.column, len(doubt.told.words))
        facts = {"said": doubt.told.words, "label": doubt.label, "figure": doubt.figure}
        told = found("", span, reason="money", other=survey.path, **facts)
        yield replace(told, path=report.path, others=(survey.path,))
