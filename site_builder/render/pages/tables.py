"""Pages of tables: all of a round on one page, and one page a question with its sources."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from site_builder.aggregate.areas import areas
from site_builder.aggregate.question_sources import Contribution, QuestionSource, sources
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.parts.citation import cited_figures
from site_builder.render.parts.question_views import QuestionView, in_sections, question_views
from site_builder.render.parts.round_changes import trends
from site_builder.render.parts.tiles import Grid, grid_of
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.place import Places
    from site_builder.model.unit import Unit
    from site_builder.page import Page
    from site_builder.render.site import Site

_WORTH_A_GRID = 3
"""Cities; of fewer a table says enough."""


@dataclass(frozen=True)
class SourceRow:
    """One area's units, by what they contribute."""

    area: str
    slug: str
    units: dict[Contribution, list[Unit]]

    @property
    def is_answered(self) -> bool:
        """Whether the area's page has answers to the question."""
        return bool(self.units[Contribution.COUNTED] or self.units[Contribution.APART])


def table_pages(site: Site) -> Iterator[Page]:
    """Yield, for every round, the page of all tables and the page of each question."""
    for year in site.years:
        views = question_views(site, year)
        if views:
            yield from _RoundTables(site, year, views).pages()


class _RoundTables:
    """One round's questions, with their sources and what they were the round before."""

    def __init__(self, site: Site, year: int, views: tuple[QuestionView, ...]) -> None:
        self.site, self.views = site, views
        self.round = site.collection.reference.rounds[year]
        self.sources = sources(site.collection, site.contract, year)
        self.trends = trends(site, year)

    def pages(self) -> Iterator[Page]:
        """Yield the round's pages."""
        title = words()["all_tables"].format(year=self.round.year)
        yield render_page(
            self.site,
            f"rounds/{self.round.year}/tables/index.md",
            "tables.md.j2",
            Frame(title, script="tables", cited=cited_figures(self.site, title)),
            round=self.round,
            sections=in_sections(self.views),
        )
        for before, view, after in zip(
            (None, *self.views), self.views, (*self.views[1:], None), strict=False
        ):
            yield self.question(view, before, after)

    def question(
        self, view: QuestionView, before: QuestionView | None, after: QuestionView | None
    ) -> Page:
        """The page of one question, between its neighbours."""
        label = view.field.label.strip("“”")
        title = words()["table_title"].format(title=label, year=self.round.year)
        found = self.sources[view.table.id]
        used = {source.standing for source in found}
        standings = [standing for standing in Contribution if standing in used]
        return render_page(
            self.site,
            f"{view.address}index.md",
            "question.md.j2",
            Frame(
                title,
                view.chart.finding,
                script="tables",
                cited=cited_figures(self.site, title),
            ),
            round=self.round,
            question=view,
            grid=_grid(view, self.site.collection.reference.places),
            near=(before, after),
            trend=self.trends.get(view.table.id),
            standings={s: self.standing(s) for s in standings},
            counts={s: sum(1 for source in found if source.standing is s) for s in standings},
            sources=_rows(self.site, found),
        )

    def standing(self, standing: Contribution) -> str:
        """What a standing is called: who is not here is missing only after the last day."""
        due = self.round.deadlines["survey"] < self.site.today
        key = "pending" if standing is Contribution.ABSENT and not due else standing
        return words()[f"standing_{key}"]


def _grid(view: QuestionView, places: Places) -> Grid | None:
    """The grid of money or coverage by city, which is the last column of its table."""
    of_cities = sum(1 for area in view.table.areas if area in places.by_slug)
    if view.kind not in {"funds", "coverage"} or of_cities < _WORTH_A_GRID:
        return None
    return grid_of(view.table, len(view.table.columns) - 1, places)


def _rows(site: Site, found: tuple[QuestionSource, ...]) -> list[SourceRow]:
    names = areas(site.collection)
    rows = []
    for slug, group in groupby(found, key=lambda source: source.unit.city):
        listed = list(group)
        units = {s: [x.unit for x in listed if x.standing is s] for s in Contribution}
        rows.append(SourceRow(names[slug], slug, units))
    return rows
