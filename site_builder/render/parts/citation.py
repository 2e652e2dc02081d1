"""A citation after GB/T 7714-2015, as of an electronic resource online."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.export.demonstration import with_mark
from site_builder.export.provenance import publisher
from site_builder.render.words import words

if TYPE_CHECKING:
    from datetime import date

    from site_builder.model.settings import Settings
    from site_builder.render.site import Site


def citation(by: str, title: str, day: date | None, settings: Settings) -> str:
    """The first part of a citation. The day of access and the address follow in the browser."""
    facts = {"unit": by, "title": with_mark(title, settings), "day": day}
    return words()["cited" if day else "cited_undated"].format(**facts)


def cited_figures(site: Site, title: str) -> str:
    """The same of a page of figures: whoever publishes them answers, as of the site's day."""
    reference = site.collection.reference
    return citation(publisher(reference), title, site.today, reference.settings)
