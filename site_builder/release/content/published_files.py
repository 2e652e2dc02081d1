"""The files of a round as the site publishes them, by the same paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.release.archive.pack import uncompressed
from site_builder.render.files.downloads import data_files
from site_builder.render.files.stories import stories
from site_builder.render.pages.case import case_to_take

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.render.files.downloads import Downloads
    from site_builder.render.site import Site


def published_files(site: Site, made: Downloads, work: Path) -> dict[str, bytes]:
    """Return path → bytes: data, cases, reports, updates, and pictures, which lie in `work`.

    A workbook is the site's, part by part; only that its parts are not compressed.
    """
    pages = [*data_files(made), *stories(site)]
    for case in site.collection.cases:
        pages += case_to_take(site, case)
    files = {page.path: _bytes(page.content) for page in pages}
    for item in site.collection.prose:
        for picture in item.pictures:
            published = site.gallery(picture)
            path = published.path(max(published.sizes))
            files[path] = (work / path).read_bytes()
    return {p: uncompressed(c) if p.endswith(".xlsx") else c for p, c in files.items()}


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
