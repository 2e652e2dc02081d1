"""The site's map for search engines, where the site knows its own address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.render.environment import environment
from site_builder.render.page import Page, address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def with_site_map(pages: Iterable[Page], site_url: str) -> Iterator[Page]:
    """Yield the pages, then the map of those that are written in Markdown.

    A map needs absolute addresses: with an empty `site_url` there is none.
    """
    addresses: list[str] = []
    for page in pages:
        if page.is_indexed and (page.path.endswith("/index.md") or page.path == "index.md"):
            addresses.append(site_url + address(page.path))
        yield page
    if site_url:
        template = environment().get_template("sitemap.xml.j2")
        yield Page("sitemap.xml", template.render(addresses=sorted(addresses)))
