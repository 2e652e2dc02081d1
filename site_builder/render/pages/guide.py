"""The contributors' guide as pages of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.read.paths.layout import SUBMITTED
from site_builder.render.files.blank_forms import blank_forms
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.page import Page
    from site_builder.render.site import Site

_INDEX = "README.md"


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
        yield _part(site, path, text)


def _part(site: Site, path: str, text: str) -> Page:
    """A page of the guide's own text, below the way that leads back from it."""
    heading = _heading(text)
    trail = [(words()["guide"], "guide/")]
    folder, _, name = path.rpartition("/")
    above = f"{folder}/{_INDEX}"
    if name != _INDEX and above in site.guide:
        trail.append((_heading(site.guide[above]), f"guide/{folder}/"))
    code = heading.split(" ")[0]
    return render_page(
        site,
        f"guide/{path}",
        "guide_part.md.j2",
        Frame(heading, has_contents=True),
        heading=heading,
        trail=trail,
        here=code if path == f"{folder}/{code}.md" else heading.partition("：")[0],
        text=text,
    )


def _heading(text: str) -> str:
    """Return the words of the first heading, or else of the guide's own."""
    return next((line[2:] for line in text.splitlines() if line.startswith("# ")), words()["guide"])
