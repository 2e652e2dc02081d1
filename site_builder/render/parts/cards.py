"""Card: what a case shows of itself in a list, the same on every page and in the finder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.render.environment import figure
from site_builder.render.words import words

if TYPE_CHECKING:
    from site_builder.model.prose import Case
    from site_builder.render.site import Site


@dataclass(frozen=True)
class Card:
    """A case's card, each value as it is written. All empty: the one that scripts fill."""

    id: str = ""
    image: str = ""
    """The address of the cover's smallest size, from the site's root."""
    place: str = ""
    round: str = ""
    unit: str = ""
    title: str = ""
    point: str = ""
    funds: str = ""
    people: str = ""
    themes: str = ""


BLANK = Card()


def card(site: Site, case: Case) -> Card:
    """Return the card of a case; what is not public is left empty."""
    city = site.collection.reference.places.by_slug.get(case.city)
    public = site.labels_of(case.round).public
    return Card(
        id=case.id,
        image=cover(site, case),
        place=city.name if city else site.collection.reference.settings.province,
        round=words()["of_year"].format(year=case.round),
        unit=case.unit.name,
        title=case.title,
        point=case.replicable[0] if "replicable" in public else "",
        funds=figure(case.funds_wan) if "funds_wan" in public else "",
        people=figure(case.people_served) if "people_served" in public else "",
        themes=site.case_labels.choices("themes", case.themes) if "themes" in public else "",
    )


def cover(site: Site, case: Case) -> str:
    """The address of the cover's smallest size, from the site's root."""
    published = site.gallery(case.cover)
    return published.path(min(published.sizes))
