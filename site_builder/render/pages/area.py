"""Pages of one area in one round: what came in when, and every unit's public answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.applicability import Asked
from site_builder.aggregate.expectations import HERE
from site_builder.aggregate.question import table_id
from site_builder.aggregate.words import words as table_words
from site_builder.model.unit import rank
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.parts.citation import cited_figures
from site_builder.render.parts.published_answers import Publisher, ShownAnswer
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.aggregate.progress import CityProgress
    from site_builder.contract import Field
    from site_builder.model.survey import Survey
    from site_builder.model.unit import Unit
    from site_builder.page import Page
    from site_builder.render.site import Site


@dataclass(frozen=True)
class Answered:
    """What the units of an area answer to one question: alike answers stand together."""

    id: str
    number: str
    title: str
    by_choice: bool
    groups: tuple[tuple[ShownAnswer, tuple[Unit, ...]], ...]


def area_pages(site: Site) -> Iterator[Page]:
    """Yield a page for every area and round."""
    for year in site.years:
        answers = _RoundAnswers(site, year)
        for area in site.progress.get(year, ()):
            surveys = [s for s in answers.surveys if s.unit.city == area.slug]
            yield answers.page(area, surveys)


class _RoundAnswers:
    """One round's surveys, and what may be shown of them."""

    def __init__(self, site: Site, year: int) -> None:
        self.site, self.year = site, year
        self.surveys = sorted(
            (s for s in site.collection.surveys if s.round == year), key=lambda s: rank(s.unit)
        )
        places = site.collection.reference.places.names
        self.publisher = Publisher(site.contract.fields("survey", year), places)
        self.asked = Asked(site.contract, year)
        self.questions = self.publisher.questions()

    def page(self, area: CityProgress, surveys: list[Survey]) -> Page:
        """One area's page."""
        place, collection = self.site.collection.reference.places, self.site.collection
        title = words()["area_title"].format(area=area.name, year=self.year)
        expected = {item.unit.id for item in area.surveys}
        return render_page(
            self.site,
            f"rounds/{self.year}/{area.slug}/index.md",
            "area.md.j2",
            Frame(title, script="tables", cited=cited_figures(self.site, title)),
            round=collection.reference.rounds[self.year],
            area=area,
            is_city=area.slug in place.by_slug,
            items=[*area.surveys, *((area.report,) if area.report else ())],
            unexpected=[s for s in surveys if s.unit.id not in expected],
            more_reports=[
                r
                for r in collection.reports
                if (r.round, r.city) == (self.year, area.slug) and area.report is None
            ],
            states=table_words(),
            here=HERE,
            cases=[c for c in collection.cases if (c.round, c.city) == (self.year, area.slug)],
            absent=[item.unit for item in area.surveys if item.state not in HERE],
            questions=[self.answered(field, surveys) for field in self.questions if surveys],
        )

    def answered(self, field: Field, surveys: list[Survey]) -> Answered:
        """Who answers what to a question; who does not says why."""
        groups: dict[ShownAnswer, list[Unit]] = {}
        for survey in surveys:
            groups.setdefault(self._shown(field, survey), []).append(survey.unit)
        number = field.number or ""
        return Answered(
            id=table_id(field.pointer),
            number=number if number[:1].isdigit() else "",
            title=field.title,
            by_choice=bool(field.choices) or field.schema.get("type") == "boolean",
            groups=tuple((shown, tuple(units)) for shown, units in groups.items()),
        )

    def _shown(self, field: Field, survey: Survey) -> ShownAnswer:
        value: Any = survey.answer(field.pointer)
        if value is None:
            return ShownAnswer(lines=(str(self.asked.gap((survey,), field.pointer)),), is_gap=True)
        return self.publisher.show(field, value)
