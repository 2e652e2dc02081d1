"""The progress board of a round: what is due when, what has come, and who is missing by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.aggregate.ledger_stages import handling
from site_builder.aggregate.percent import percent
from site_builder.aggregate.table import Gap
from site_builder.aggregate.words import words as table_words
from site_builder.read.paths.layout import DocumentKind
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.parts.charts import Bar, Chart, parts
from site_builder.render.parts.citation import cited_figures
from site_builder.render.parts.tiles import Grid, grid
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.aggregate.expectations import State
    from site_builder.aggregate.progress import CityProgress
    from site_builder.aggregate.table import Cell
    from site_builder.model.round import Round
    from site_builder.model.unit import Unit
    from site_builder.page import Page
    from site_builder.render.site import Site


@dataclass(frozen=True)
class Lacking:
    """What an area still owes: units by item and state, and a number of cases."""

    area: CityProgress
    groups: tuple[tuple[str, State, tuple[Unit, ...]], ...]

    @property
    def cases(self) -> int:
        """How many cases are still to come."""
        return self.area.cases_missing


def board_pages(site: Site) -> Iterator[Page]:
    """Yield the board of every round."""
    items, fields = site.contract.item_titles(), site.contract.fields("round", 0)
    for year in site.years:
        round_, cities = site.collection.reference.rounds[year], site.progress.get(year, ())
        title = words()["board_title"].format(year=year)
        yield render_page(
            site,
            f"rounds/{year}/progress/index.md",
            "board.md.j2",
            Frame(title, script="board", cited=cited_figures(site, title)),
            round=round_,
            deadlines={k: fields[f"/deadlines/{k}"].title for k in round_.deadlines},
            received=received(site, year),
            table=site.table(year, "progress"),
            grid=_grid(site, cities),
            states=table_words(),
            lacking=[Lacking(c, _groups(c)) for c in cities if not c.lacks_nothing],
            handled=_handled(site, year),
            stages=[*site.contract.stage_titles().values(), words()["unentered"]],
            waivers=_waivers(site, round_, items),
            pending=round_.deadlines["survey"] >= site.today,
        )


def received(site: Site, year: int) -> Chart:
    """What has come of a round: surveys, reports and cases, each against what is due."""
    w, titles, cities = words(), site.contract.item_titles(), site.progress.get(year, ())
    surveys = sum(len(c.surveys) for c in cities)
    bars: list[Bar] = []
    for key, unit, value, whole in (
        ("survey", w["unit_of_units"], sum(c.received for c in cities), surveys),
        ("report", w["unit_of_papers"], sum(c.reports for c in cities), _reports(cities)),
        ("cases", w["unit_of_things"], sum(c.cases for c in cities), _quota(cities)),
    ):
        if whole:
            bars.append(parts(f"{titles[key]}（{whole}{unit}）", value, unit, whole))
    if not surveys:
        return Chart(w["finding_none"], tuple(bars))
    back = sum(c.returned for c in cities)
    finding = w["finding_received"].format(
        expected=surveys,
        value=bars[0].value,
        share=bars[0].share,
        returned=w["received_returned"].format(count=back) if back else "",
    )
    return Chart(finding, tuple(bars))


def _handled(site: Site, year: int) -> list[dict[str, object]]:
    """How far the round's files have got, by what they are; the reasons are not told here."""
    items = site.contract.item_titles()
    titles = {**items, DocumentKind.CASE: items["cases"]}
    return [
        {
            "title": titles.get(handled.kind) or site.contract.annotation(handled.kind, "title"),
            "counts": [*handled.stages.values(), handled.unentered],
        }
        for handled in handling(site.collection, year)
    ]


def _reports(cities: tuple[CityProgress, ...]) -> int:
    return sum(1 for c in cities if c.report)


def _quota(cities: tuple[CityProgress, ...]) -> int:
    return sum(c.case_quota for c in cities)


def _grid(site: Site, cities: tuple[CityProgress, ...]) -> Grid | None:
    """The share of the surveys due that have come, by area."""
    shares: dict[str, Cell] = {c.slug: _share(c) for c in cities}
    return grid(words()["received_share"], "%", shares, site.collection.reference.places)


def _share(city: CityProgress) -> Cell:
    if not city.surveys:
        return Gap.NOT_ASKED
    return percent(city.received, len(city.surveys))


def _groups(city: CityProgress) -> tuple[tuple[str, State, tuple[Unit, ...]], ...]:
    def units(what: str, state: State) -> tuple[Unit, ...]:
        return tuple(i.unit for i in city.missing if (i.what, i.state) == (what, state))

    kinds = [(i.what, i.state) for i in city.missing]
    return tuple((what, state, units(what, state)) for what, state in dict.fromkeys(kinds))


def _waivers(site: Site, round_: Round, titles: dict[str, str]) -> list[dict[str, object]]:
    units = site.collection.reference.units
    return [
        {
            "unit": units[w.unit],
            "what": "、".join(titles[item] for item in w.items),
            "reason": w.reason,
            "until": w.expires_on,
        }
        for w in round_.waivers
    ]
