"""Pages of tables: all of a round on one page, and one page a question with its sources."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from site_builder.aggregate.areas import areas
from site_builder.aggregate.sources import Source, Standing, sources
from site_builder.render.site import Frame, Site
from site_builder.render.views import QuestionView, in_sections, question_views
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.round import Round
    from site_builder.model.unit import Unit
    from site_builder.render.page import Page

SORTING = "assets/sort.js"


@dataclass(frozen=True)
class SourceRow:
    """One area's units, by what they contribute."""

    area: str
    slug: str
    units: dict[Standing, list[Unit]]


def table_pages(site: Site) -> Iterator[Page]:
    """Yield, for every round, the page of all tables and the page of each question."""
    for year in site.years:
        round_ = site.collection.reference.rounds[year]
        views = question_views(site, year)
        if not views:
            continue
        yield site.page(
            f"rounds/{year}/tables/index.md",
            "tables.md.j2",
            Frame(words()["all_tables"].format(year=year), scripts=SORTING),
            round=round_,
            sections=in_sections(views),
        )
        found = sources(site.collection, site.contract, year)
        for number, view in enumerate(views):
            near = (views[number - 1 : number] or (None,))[0], (views[number + 1 :] or (None,))[0]
            yield _question(site, round_, view, found[view.table.id], near)


def _question(
    site: Site,
    round_: Round,
    view: QuestionView,
    found: tuple[Source, ...],
    near: tuple[QuestionView | None, QuestionView | None],
) -> Page:
    title = words()["table_title"].format(title=view.field.label.strip("“”"), year=round_.year)
    used = {source.standing for source in found}
    standings = [standing for standing in Standing if standing in used]
    return site.page(
        f"{view.address}index.md",
        "question.md.j2",
        Frame(title, view.chart.finding, scripts=SORTING),
        round=round_,
        question=view,
        near=near,
        standings={s: _standing(s, site, round_) for s in standings},
        counts={s: sum(1 for source in found if source.standing is s) for s in standings},
        sources=_rows(site, found),
    )


def _standing(standing: Standing, site: Site, round_: Round) -> str:
    """What a standing is called: who is not here yet is not missing before the last day is over."""
    due = round_.deadlines["survey"] < site.today
    key = "pending" if standing is Standing.ABSENT and not due else standing
    return words()[f"standing_{key}"]


def _rows(site: Site, found: tuple[Source, ...]) -> list[SourceRow]:
    names = areas(site.collection)
    rows = []
    for slug, group in groupby(found, key=lambda source: source.unit.city):
        listed = list(group)
        units = {s: [x.unit for x in listed if x.standing is s] for s in Standing}
        rows.append(SourceRow(names[slug], slug, units))
    return rows
