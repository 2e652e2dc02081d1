"""What is said of a release, gathered once for all the forms in which it is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.export.provenance import provenance, publisher
from site_builder.release.words import words
from site_builder.render.files.downloads import data_title

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.render.site import Site

_SHORT = 12
"""Letters of a commit in the name of the archive."""


@dataclass(frozen=True)
class ReleaseFacts:
    """A release in words: whose, what of, as of when, from which commit, made with what."""

    id: str
    """ASCII, unique for a province and a round."""
    year: int
    title: str
    title_en: str
    description: str
    publisher: str
    source: str
    licence: str
    licence_url: str
    issued: date
    site: str
    commit: str
    made_with: Mapping[str, str]
    counts: Mapping[str, int]
    demo: bool

    @property
    def day(self) -> str:
        """The day as of which everything is told, in Chinese."""
        text: str = words()["day"].format(day=self.issued)
        return text

    @property
    def archive(self) -> str:
        """The name of the archive."""
        return f"{self.id}-{self.commit[:_SHORT]}.zip"


def release_facts(site: Site, commit: str, made_with: Mapping[str, str]) -> ReleaseFacts:
    """Return what is said of the release of a site that holds one round."""
    reference, w = site.collection.reference, words()
    from_, settings = provenance(reference), reference.settings
    (round_,) = reference.rounds.values()
    counts = {
        name: len(getattr(site.collection, name))
        for name in ("surveys", "cases", "reports", "updates")
    }
    day = w["day"].format(day=from_.as_of)
    place = settings.province_slug.title()
    return ReleaseFacts(
        id=f"kepu-{settings.province_slug}-{round_.year}",
        year=round_.year,
        title=w["title"].format(data=data_title(site), round=round_.title),
        title_en=w["title_en"].format(province=place, year=round_.year),
        description=w["description"].format(
            year=round_.year, day=day, source=from_.source, **counts
        ),
        publisher=publisher(reference),
        source=from_.source,
        licence=from_.licence,
        licence_url=from_.licence_url,
        issued=from_.as_of,
        site=from_.site,
        commit=commit,
        made_with=made_with,
        counts=counts,
        demo=settings.demo,
    )
