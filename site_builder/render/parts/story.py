"""What the pages of cases, reports and updates have alike: frame, citation and versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.render.environment import day as spoken
from site_builder.render.frame import Frame
from site_builder.render.parts.citation import citation
from site_builder.render.pictures import face
from site_builder.render.words import words

if TYPE_CHECKING:
    from site_builder.model.prose import Case, Report, Update
    from site_builder.read.repository.history import FileHistory
    from site_builder.render.site import Site


def cited(site: Site, item: Case | Report | Update) -> str:
    """The first part of its citation."""
    settings = site.collection.reference.settings
    return citation(item.unit.name, item.title, site.day(item), settings)


def versions(site: Site, item: Case | Report | Update) -> str:
    """When the item came, and was changed as far as git knows; nothing where nobody knows."""
    came, history = site.received.get(item.path), site.changes.get(item.path)
    if came is None:
        return _committed(history) if history and history.last <= site.today else ""
    if changed := site.changed(item):
        facts = {"last": spoken(changed.last), "count": changed.count}
        return words()["changed"].format(first=spoken(came), **facts)
    form = words()["changed_never" if history else "came"]
    return form.format(first=spoken(came))


def _committed(history: FileHistory) -> str:
    """What git alone knows: a record of the repository, and no day on which anything came."""
    facts = {"first": spoken(history.first), "last": spoken(history.last), "count": history.count}
    return words()["committed_changed" if history.count else "committed"].format(**facts)


def story_frame(site: Site, item: Case | Report | Update, description: str = "") -> Frame:
    """The frame of such a page; its picture has an address only where the site knows its own."""
    start, picture = site.collection.reference.settings.site_url, face(item)
    image = start + site.gallery(picture).share if start and picture else ""
    told = cited(site, item)
    return Frame(item.title, description, script="story", image=image, is_article=True, cited=told)
