"""The site of one round: what is published of it, from a collection of all rounds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.build import gather
from site_builder.model.publication import publishable
from site_builder.render.pictures import Gallery
from site_builder.write.images import publish_pictures

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.check.run.checked import Checked
    from site_builder.model.collection import Collection
    from site_builder.render.site import Site


def round_site(root: Path, checked: Checked, year: int, work: Path) -> Site:
    """Return the site of a round; its pictures are made anew, in `work`.

    The tables are made from all rounds, and are the site's own: some look at the round before.
    Raises ValueError if the configuration is broken, UnpublishedError of pictures.
    """
    if checked.collection is None:
        message = "nothing can be published from a broken configuration"
        raise ValueError(message)
    collection = publishable(checked.collection)
    told = of_round(collection, year)
    paths = sorted({picture.path for item in told.prose for picture in item.pictures})
    used = {path: checked.images[path] for path in paths}
    gallery = Gallery(publish_pictures(root, used, work / "cache", work))
    site = gather(root, checked.collection, collection, checked.contract, gallery)
    return replace(site, collection=told, tables={year: site.tables[year]})


def of_round(collection: Collection, year: int) -> Collection:
    """Return what is of one round; the roster and the places are the same in all of them."""
    reference = collection.reference
    return replace(
        collection,
        reference=replace(reference, rounds={year: reference.rounds[year]}),
        surveys=tuple(s for s in collection.surveys if s.round == year),
        cases=tuple(c for c in collection.cases if c.round == year),
        reports=tuple(r for r in collection.reports if r.round == year),
        updates=tuple(u for u in collection.updates if u.round == year),
        waiting=tuple(w for w in collection.waiting if w.round == year),
    )
