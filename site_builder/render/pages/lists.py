"""Plain lists of cases by round, need, theme, audience and amount: ways in that need no scripts.

A list is cut into pages of a size that stays small however many cases there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.parts.case_figures import case_figures
from site_builder.render.parts.facets import AMOUNT, NEED, Facet, facets
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from site_builder.model.prose import Case
    from site_builder.page import Page
    from site_builder.render.site import Site

PER_PAGE = 200
"""Cases; about 50 KB of a page."""
_CARDS = 24
"""Cases that the first page of a way in shows with their pictures; the others stand in a list."""
ADDRESSES = {
    NEED: "cases/needs/{}/",
    "round": "cases/{}/",
    "city": "cities/{}/",
    "themes": "cases/themes/{}/",
    "audiences": "cases/audiences/{}/",
    AMOUNT: "cases/funds/{}/",
}
"""Facet → where the list of one of its choices stands; an area's own page lists its cases."""
_WAYS = (NEED, "themes", "audiences")
"""Facets by which visitors come in: their lists begin with a sentence, figures and cards."""


@dataclass(frozen=True)
class CaseList:
    """A choice that has a list: its label, address and number of cases, and a line about it."""

    label: str
    address: str
    count: int
    about: str = ""


def directory(site: Site, made: Sequence[Facet]) -> dict[str, list[CaseList]]:
    """Return the lists that there are, by the key of their facet."""
    return {
        facet.key: [
            CaseList(
                label,
                ADDRESSES[facet.key].format(value),
                facet.counts[value],
                _about(site, facet.key, value),
            )
            for value, label in facet.choices.items()
            if facet.counts[value]
        ]
        for facet in made
        if facet.key in ADDRESSES
    }


def _about(site: Site, key: str, value: str) -> str:
    """A sentence about a choice, where the schema has one."""
    if key == NEED:
        needs = site.collection.reference.needs
        return next(need.description for need in needs if need.key == value)
    field = site.case_labels.fields.get(f"/{key}")
    choices = field.schema.get("items", {}).get("oneOf", ()) if field else ()
    return next((str(c.get("description", "")) for c in choices if c["const"] == value), "")


def list_pages(site: Site, cases: Sequence[Case]) -> Iterator[Page]:
    """Yield the lists of every round and way in; `cases` come in the order to list them."""
    made = {facet.key: facet for facet in facets(site, cases)}
    cities = made["city"].choices if "city" in made else {}
    rounds = made["round"].choices if "round" in made else {}
    within: dict[str, Callable[[Case], str]] = {
        "round": lambda c: cities.get(c.city, ""),
        **dict.fromkeys((*_WAYS, AMOUNT), lambda c: rounds[str(c.round)]),
    }
    for key, headings in within.items():
        if key in made:
            yield from _lists(site, made[key], cases, headings)


def _lists(
    site: Site, facet: Facet, cases: Sequence[Case], within: Callable[[Case], str]
) -> Iterator[Page]:
    for value, label in facet.choices.items():
        listed = [c for c, has in zip(cases, facet.values, strict=True) if value in has]
        title = words()[f"list_{facet.key}"].format(facet=facet.title, label=label)
        listing = _Listing(facet.key, value, title, within, _about(site, facet.key, value))
        yield from _paged(site, listing, listed)


@dataclass(frozen=True)
class _Listing:
    """What a list is of, and under which headings its cases stand."""

    key: str
    value: str
    title: str
    within: Callable[[Case], str]
    about: str

    def address(self, number: int) -> str:
        """The address of a page of the list, from 1."""
        first = ADDRESSES[self.key].format(self.value)
        return first if number == 1 else f"{first}page-{number}/"


def _paged(site: Site, listing: _Listing, cases: Sequence[Case]) -> Iterator[Page]:
    pages = [cases[at : at + PER_PAGE] for at in range(0, len(cases), PER_PAGE)]
    for number, part in enumerate(pages, 1):
        first = listing.key in _WAYS and number == 1
        cards = part[:_CARDS] if first else ()
        rest = part[len(cards) :]
        yield render_page(
            site,
            f"{listing.address(number)}index.md",
            "list.md.j2",
            Frame(listing.title, listing.about),
            about=listing.about,
            narrowed=f"{listing.key}={listing.value}",
            total=len(cases),
            figures=case_figures(site, cases) if first else (),
            cards=cards,
            groups=[(name, list(group)) for name, group in groupby(rest, key=listing.within)],
            number=number,
            pages=[listing.address(n) for n in range(1, len(pages) + 1)],
        )
