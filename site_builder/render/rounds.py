"""Pages of rounds: progress and every table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.render.charts import Bar, Chart, parts
from site_builder.render.site import Frame, Site
from site_builder.render.views import in_sections, question_views
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.aggregate.progress import CityProgress
    from site_builder.model.unit import Unit
    from site_builder.render.page import Page


def round_pages(site: Site) -> Iterator[Page]:
    """Yield the list of rounds and every round's page."""
    rounds = [site.collection.reference.rounds[year] for year in site.years]
    received = {r.year: _received(site, r.year) for r in rounds}
    frame = Frame(words()["rounds"])
    yield site.page("rounds/index.md", "rounds.md.j2", frame, rounds=rounds, received=received)
    fields = site.contract.fields("round", 0)
    items = site.contract.item_titles()
    for round_ in rounds:
        tables = site.tables.get(round_.year, ())
        yield site.page(
            f"rounds/{round_.year}/index.md",
            "round.md.j2",
            Frame(round_.title, has_contents=True),
            round=round_,
            deadlines={k: fields[f"/deadlines/{k}"].title for k in round_.deadlines},
            units=site.collection.reference.units,
            waivers=["、".join(items[i] for i in w.items) for w in round_.waivers],
            progress=tables[0],
            received=received[round_.year],
            missing=_missing(site.progress.get(round_.year, ())),
            sections=in_sections(question_views(site, round_.year)),
        )


def _received(site: Site, year: int) -> Chart:
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
    finding = w["finding_received"].format(
        expected=surveys, value=bars[0].value, share=bars[0].share
    )
    return Chart(finding, tuple(bars))


def _reports(cities: tuple[CityProgress, ...]) -> int:
    return sum(1 for c in cities if c.report)


def _quota(cities: tuple[CityProgress, ...]) -> int:
    return sum(c.case_quota for c in cities)


def _missing(cities: tuple[CityProgress, ...]) -> list[Unit]:
    """Units whose survey has not come."""
    return [i.unit for c in cities for i in c.surveys if i in c.missing]
