"""The contributors' guide as pages of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.page import Page
from site_builder.read.paths.layout import SUBMITTED
from site_builder.render.files.blank_forms import blank_forms
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.render.site import Site


def guide_site_pages(site: Site) -> Iterator[Page]:
    """Yield the guide's pages below `guide/`, and the page that leads into it."""
    frame = Frame(words()["guide"], has_contents=True)
    documents = {name: site.contract.annotation(name, "title") for name in SUBMITTED}
    forms = blank_forms(site)
    year = site.years[0] if site.years else None
    yield render_page(
        site, "guide/index.md", "guide.md.j2", frame, documents=documents, forms=forms, year=year
    )
    for path, text in site.guide.items():
        yield Page(f"guide/{path}", f"---\nhide: [navigation]\n---\n\n{text}")
