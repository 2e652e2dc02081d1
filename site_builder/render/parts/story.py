"""What the pages of cases, reports and updates have alike: frame, citation and versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.render.environment import day
from site_builder.render.frame import Frame
from site_builder.render.parts.pictures import face
from site_builder.render.words import words

if TYPE_CHECKING:
    from site_builder.model.prose import Case, Report, Update
    from site_builder.render.site import Site


def cited(site: Site, item: Case | Report | Update) -> str:
    """The first part of a citation (GB/T 7714-2015, electronic resource online).

    The day of access and the address follow in the browser. The day in it is an update's own,
    else the one on which the file was last changed, as far as git knows.
    """
    changes = site.changes.get(item.path)
    known = getattr(item, "date", changes.last if changes else None)
    facts = {"unit": item.unit.name, "title": item.title, "day": known}
    return words()["cited" if known else "cited_undated"].format(**facts)


def versions(site: Site, item: Case | Report | Update) -> str:
    """When the item came and was changed; nothing where git does not know."""
    changes = site.changes.get(item.path)
    if changes is None:
        return ""
    form = words()["changed" if changes.count else "changed_never"]
    return form.format(first=day(changes.first), last=day(changes.last), count=changes.count)


def story_frame(site: Site, item: Case | Report | Update, description: str = "") -> Frame:
    """The frame of such a page; its picture has an address only where the site knows its own."""
    start, picture = site.collection.reference.settings.site_url, face(item)
    image = start + site.gallery(picture).share if start and picture else ""
    return Frame(item.title, description, script="story", image=image, is_article=True)
