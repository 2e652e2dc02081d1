"""One archive of all data and all texts: what is published, by the same paths, in one click."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Self
from zipfile import ZipFile

from site_builder.export.demonstration import mark, reported
from site_builder.export.provenance import provenance
from site_builder.export.zip_entry import zip_entry
from site_builder.page import Page
from site_builder.resources import templates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.render.site import Site

PATH = "data/all.zip"
OFFLINE = "data/site.zip"
"""Where the offline copy of the site stands, which is made when the site is."""
_TEXT = re.compile(r"(cases|reports|updates)/.+\.txt")
_ABOUT = "README.txt"


class Everything:
    """The archive, filled while the pages pass: never more of them is kept than is packed.

    It is open within a `with`, so that nothing lingers of one that is not made to its end.
    """

    def __init__(self, site: Site) -> None:
        self._out = io.BytesIO()
        self._archive = ZipFile(self._out, "w")
        self._folder = f"{site.collection.reference.settings.province_slug}-kepu"
        self._add(_ABOUT, _about(site))

    def __enter__(self) -> Self:
        """Return the archive, to be filled."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of it."""
        self._archive.close()

    def texts(self, pages: Iterable[Page]) -> Iterator[Page]:
        """Yield the pages, and keep the texts among them that can be taken away."""
        for page in pages:
            if _TEXT.fullmatch(page.path):
                self._add(page.path, page.content)
            yield page

    def data(self, pages: Iterable[Page]) -> Iterator[Page]:
        """Yield files of data, and keep them."""
        for page in pages:
            self._add(page.path, page.content)
            yield page

    def page(self) -> Page:
        """Return the whole archive; nothing can be added to it after."""
        self._archive.close()
        return Page(PATH, self._out.getvalue())

    def _add(self, path: str, content: str | bytes) -> None:
        self._archive.writestr(zip_entry(f"{self._folder}/{path}"), content)


def _about(site: Site) -> str:
    reference = site.collection.reference
    template = templates("site_builder.export").get_template("everything.txt.j2")
    return template.render(
        mark=mark(reference.settings),
        reported=reported(reference.settings),
        settings=reference.settings,
        from_=provenance(reference),
    )
