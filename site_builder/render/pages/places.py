"""Pages of places: the schematic grid, and one page a reporting area."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.words import words as table_words
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.pages.cases import newest_first
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.aggregate.progress import CityProgress
    from site_builder.model.place import City
    from site_builder.model.prose import Case
    from site_builder.page import Page
    from site_builder.render.site import Site

_CARDS = 24
"""Cases that an area's page shows with their pictures; the others stand in a list."""


def place_pages(site: Site) -> Iterator[Page]:
    """Yield the grid and every area's page."""
    cities = site.collection.reference.places.cities
    counts = Counter(case.city for case in site.collection.cases)
    tiles = [
        {
            "slug": c.slug,
            "name": c.name,
            "row": c.tile[0],
            "column": c.tile[1],
            "cases": counts[c.slug],
        }
        for c in cities
    ]
    tiles.sort(key=lambda t: (t["row"], t["column"]))
    yield render_page(
        site, "cities/index.md", "cities.md.j2", Frame(words()["cities"]), cities=tiles
    )
    cases = newest_first(site)
    for city in cities:
        yield _city(site, city, [c for c in cases if c.city == city.slug])


def _city(site: Site, city: City, cases: list[Case]) -> Page:
    collection = site.collection
    return render_page(
        site,
        f"cities/{city.slug}/index.md",
        "city.md.j2",
        Frame(city.name),
        city=city,
        total=len(cases),
        cases=cases[:_CARDS],
        more=cases[_CARDS:],
        reports=[r for r in collection.reports if r.city == city.slug],
        updates=update_views(site, city.slug),
        progress=_progress(site, city),
        states=table_words(),
    )


def _progress(site: Site, city: City) -> dict[int, CityProgress]:
    return {
        year: next(p for p in site.progress[year] if p.slug == city.slug)
        for year in site.years
        if year in site.progress
    }


def update_views(site: Site, city: str | None = None) -> list[dict[str, Any]]:
    """Updates, newest first, with their address and the title of their kind."""
    updates = [u for u in site.collection.updates if city in {None, u.city}]
    updates.sort(key=lambda u: (u.date, u.path), reverse=True)
    return [
        {
            "item": u,
            "address": u.address,
            "kind": site.contract.fields("update", u.round)["/kind"].choices[u.kind],
        }
        for u in updates
    ]
