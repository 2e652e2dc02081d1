"""The reporting areas, as tables list them; apart from the data frames, which need pandas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.words import words

if TYPE_CHECKING:
    from site_builder.model.collection import Collection


def areas(collection: Collection) -> dict[str, str]:
    """Folder → name of every reporting area, in official order, the province last."""
    reference = collection.reference
    names = {city.slug: city.name for city in reference.places.cities}
    return {**names, reference.settings.province_slug: words()["province"]}
