"""The library: the finder over all cases, and the plain lists below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.pages.cases import newest_first
from site_builder.render.pages.lists import directory, list_pages
from site_builder.render.parts.cards import BLANK
from site_builder.render.parts.facets import facets
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.page import Page
    from site_builder.render.site import Site

FIRST = 24
"""Cases that the library shows at first, and adds on demand."""


def library_pages(site: Site) -> Iterator[Page]:
    """Yield the library with its newest cases, and the lists of all of them."""
    cases = newest_first(site)
    made = facets(site, cases)
    made_of = {facet.key: facet for facet in made}
    yield render_page(
        site,
        "cases/index.md",
        "cases.md.j2",
        Frame(words()["cases"], script="library"),
        total=len(cases),
        cases=cases[:FIRST],
        step=FIRST,
        facets=made,
        kinds=_kinds(site),
        directory={made_of[key].title: lists for key, lists in directory(site, made).items()},
        blank=BLANK,
    )
    yield from list_pages(site, cases)


def _kinds(site: Site) -> dict[str, str]:
    """What the finder finds: the prefix of a group in the search index → what it is called."""
    return {
        "case": words()["case"],
        "report": site.contract.annotation("report", "title"),
        "update": words()["updates"],
        "guide": words()["guide"],
    }
