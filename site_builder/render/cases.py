"""Pages of cases, one a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.render.case import case_page, case_to_take

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
