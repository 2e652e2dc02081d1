"""robots.txt: everything may be read; where the map of the site is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.page import Page

if TYPE_CHECKING:
    from site_builder.render.site import Site


def robots_page(site: Site) -> Page:
    """Return `robots.txt`, which robots read where the site is at the root of its host."""
    lines = ["User-agent: *", "Allow: /"]
    base = site.collection.reference.settings.site_url
    if base:
        lines.append(f"Sitemap: {base}sitemap.xml")
    return Page("robots.txt", "\n".join([*lines, ""]).encode())
