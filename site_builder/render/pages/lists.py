"""Plain lists of cases by round, theme and amount: for readers without scripts, and for engines.

A list is cut into pages of a size that stays small however many cases there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.parts.facets import AMOUNT, Facet, facets
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from site_builder.model.prose import Case
    from site_builder.page import Page
    from site_builder.render.site import Site

PER_PAGE = 200
"""Cases; about 50 KB of a page."""
ADDRESSES = {
    "round": "cases/{}/",
    "city": "cities/{}/",
    "themes": "cases/themes/{}/",
    AMOUNT: "cases/funds/{}/",
}
"""Facet → where the list of one of its choices stands; an area's own page lists its cases."""


@dataclass(frozen=True)
class CaseList:
    """A choice that has a list: its label, address and number of cases."""

    label: str
    address: str
    count: int


def directory(made: Sequence[Facet]) -> dict[str, list[CaseList]]:
    """Return the lists that there are, by the title of their facet."""
    return {
        facet.title: [
            CaseList(label, ADDRESSES[facet.key].format(value), facet.counts[value])
            for value, label in facet.choices.items()
            if facet.counts[value]
        ]
        for facet in made
        if facet.key in ADDRESSES
    }


def list_pages(site: Site, cases: Sequence[Case]) -> Iterator[Page]:
    """Yield the lists of every round, theme and band; `cases` come in the order to list them."""
    made = {facet.key: facet for facet in facets(site, cases)}
    cities = made["city"].choices if "city" in made else {}
    rounds = made["round"].choices if "round" in made else {}
    for key, within in (
        ("round", lambda c: cities.get(c.city, "")),
        ("themes", lambda c: rounds[str(c.round)]),
        (AMOUNT, lambda c: rounds[str(c.round)]),
    ):
        if key in made:
            yield from _lists(site, made[key], cases, within)


def _lists(
    site: Site, facet: Facet, cases: Sequence[Case], within: Callable[[Case], str]
) -> Iterator[Page]:
    for value, label in facet.choices.items():
        listed = [c for c, has in zip(cases, facet.values, strict=True) if value in has]
        title = words()[f"list_{facet.key}"].format(facet=facet.title, label=label)
        yield from _paged(site, _Listing(facet.key, value, title, within), listed)


@dataclass(frozen=True)
class _Listing:
    """What a list is of, and under which headings its cases stand."""

    key: str
    value: str
    title: str
    within: Callable[[Case], str]

    def address(self, number: int) -> str:
        """The address of a page of the list, from 1."""
        first = ADDRESSES[self.key].format(self.value)
        return first if number == 1 else f"{first}page-{number}/"


def _paged(site: Site, listing: _Listing, cases: Sequence[Case]) -> Iterator[Page]:
    pages = [cases[at : at + PER_PAGE] for at in range(0, len(cases), PER_PAGE)]
    for number, part in enumerate(pages, 1):
        yield render_page(
            site,
            f"{listing.address(number)}index.md",
            "list.md.j2",
            Frame(listing.title),
            narrowed=f"{listing.key}={listing.value}",
            total=len(cases),
            groups=[(name, list(group)) for name, group in groupby(part, key=listing.within)],
            number=number,
            pages=[listing.address(n) for n in range(1, len(pages) + 1)],
        )
