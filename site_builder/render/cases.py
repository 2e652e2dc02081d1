"""Pages of cases, one a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.render.case import case_page, case_to_take
from site_builder.render.search import Entry, plain
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.prose import Case
    from site_builder.render.page import Page
    from site_builder.render.site import Site


def case_pages(site: Site) -> Iterator[Page]:
    """Yield every case's page."""
    for case in site.collection.cases:
        yield case_page(site, case)
        yield from case_to_take(site, case)


def newest_first(site: Site) -> list[Case]:
    """Cases of the newest round first, then by their place among the official codes."""
    order = {c.slug: i for i, c in enumerate(site.collection.reference.places.cities)}
    return sorted(
        site.collection.cases, key=lambda c: (-c.round, order.get(c.city, len(order)), c.slug)
    )


def case_entries(site: Site) -> Iterator[Entry]:
    """Yield what the search finds: title, summary, points, conditions and sections."""
    title = site.contract.annotation("case", "title")
    for case in site.collection.cases:
        parts = [case.unit.name, case.summary, *case.replicable, case.conditions]
        parts += [f"{s.heading}\n{plain(s.text)}" for s in case.sections]
        parts += [p.caption for p in case.pictures]
        about = words()["of_round"].format(title=f"{title}，{case.unit.name}", year=case.round)
        yield Entry(f"cases/{case.id}/", case.title, about, "\n".join(parts))
