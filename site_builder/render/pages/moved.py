"""What stays at the former addresses of a case whose folder was renamed: the way to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.pages.case import case_to_take
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.prose import Case
    from site_builder.page import Page
    from site_builder.render.site import Site


def moved_pages(site: Site) -> Iterator[Page]:
    """Yield for every former address a page that leads on, and the files that were there too."""
    for case in site.collection.cases:
        for former in case.former:
            yield _page(site, case, former)
            for page in case_to_take(site, case):
                yield replace(page, path=page.path.replace(case.id, former, 1))


def _page(site: Site, case: Case, former: str) -> Page:
    frame = Frame(
        words()["moved"].format(title=case.title), is_indexed=False, moved_to=case.address
    )
    return render_page(site, f"cases/{former}/index.md", "moved.md.j2", frame, target=case)
