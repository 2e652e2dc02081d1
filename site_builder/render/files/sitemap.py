"""The site's map for search engines, where the site knows its own address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.page import Page, address
from site_builder.render.environment import environment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from site_builder.render.site import Site

_PAPER = ".pdf"
"""What search engines read besides pages."""


def with_site_map(
    pages: Iterable[Page], site_url: str, changed: Mapping[str, date]
) -> Iterator[Page]:
    """Yield the pages, then the map of those that are written in Markdown or can be printed.

    `changed` gives the day of the last change, by address, where it is known. A map needs
    absolute addresses: with an empty `site_url` there is none.
    """
    addresses: list[str] = []
    for page in pages:
        if page.is_indexed and (page.path.endswith("/index.md") or page.path == "index.md"):
            addresses.append(address(page.path))
        elif page.path.endswith(_PAPER):
            addresses.append(page.path)
        yield page
    if site_url:
        template = environment().get_template("sitemap.xml.j2")
        entries = [(site_url + a, changed.get(a)) for a in sorted(addresses)]
        yield Page("sitemap.xml", template.render(entries=entries))


def last_changes(site: Site) -> dict[str, date]:
    """Return address → day on which what a submission says was last changed, where it is known."""
    days: dict[str, date] = {}
    for item in site.collection.prose:
        changed, day = site.changed(item), site.day(item)
        if day:
            days[item.address] = changed.last if changed else day
    return days
