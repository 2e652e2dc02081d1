"""Pages of cases, one a case."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from site_builder.render.pages.case import case_on_paper, case_page, case_to_take
from site_builder.render.parts.descent import case_descent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.prose import Case
    from site_builder.page import Page
    from site_builder.render.site import Site


def case_pages(site: Site) -> Iterator[Page]:
    """Yield every case's page, and its files to take away."""
    site.memory.enter((site.contract.sources, site.collection.reference))
    for case in site.collection.cases:
        related = site.related[case.id]
        told = (case, *(r.case for r in related))
        pictures = [site.gallery(picture) for item in told for picture in item.pictures]
        descent = case_descent(site, case)
        days = (site.received.get(case.path), site.changes.get(case.path))
        # Fields that the model has no place for are no part of a case that is equal.
        shown = (case, case.values, related, descent, pictures, *days, site.papers.get(case.id))
        yield from site.memory.recall(case.id, shown, partial(_pages, site, case))
        yield from case_on_paper(site, case)


def _pages(site: Site, case: Case) -> tuple[Page, ...]:
    return (case_page(site, case), *case_to_take(site, case))


def newest_first(site: Site) -> list[Case]:
    """Cases of the newest round first, then by their place among the official codes."""
    order = {c.slug: i for i, c in enumerate(site.collection.reference.places.cities)}
    return sorted(
        site.collection.cases, key=lambda c: (-c.round, order.get(c.city, len(order)), c.slug)
    )
