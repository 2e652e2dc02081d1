"""What stays at the address of a withdrawn case, report or update: that it is gone, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.ledger import Stage
from site_builder.read.paths.layout import DocumentKind, locate, unusable_name
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.ledger import Entry
    from site_builder.page import Page
    from site_builder.read.paths.layout import Place
    from site_builder.render.site import Site


def withdrawn_pages(site: Site) -> Iterator[Page]:
    """Yield a page for every withdrawn file that had one and is gone; it repeats nothing of it."""
    collection = site.collection
    there = {item.path for item in collection.prose}
    for path, entry in sorted(collection.ledger.items()):
        place = None if unusable_name(path) else locate(path)
        folder = _folder(path, place) if place else None
        if place and folder and entry.state == Stage.WITHDRAWN and path not in there:
            yield _page(site, entry, place.kind, folder)


def _folder(path: str, place: Place) -> str | None:
    """The folder of the page that a file had; a survey has none."""
    if place.kind is DocumentKind.CASE:
        return f"cases/{place.round}/{place.city}/{place.folder}"
    if place.kind is DocumentKind.REPORT:
        return f"reports/{place.round}/{place.folder}"
    if place.kind is DocumentKind.UPDATE:
        name = path.rpartition("/")[2].removesuffix(".md")
        return f"updates/{place.round}/{place.folder}/{name}"
    return None


def _page(site: Site, entry: Entry, kind: DocumentKind, folder: str) -> Page:
    title = words()["withdrawn"].format(kind=site.contract.annotation(kind, "title"))
    fields = site.contract.fields(DocumentKind.LEDGER, 0)
    return render_page(
        site,
        f"{folder}/index.md",
        "withdrawn.md.j2",
        Frame(title, is_indexed=False),
        entry=entry,
        state=fields["/entries/*/state"].choices[entry.state],
    )
