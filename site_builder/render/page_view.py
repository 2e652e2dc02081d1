"""PageView: what a template may ask of its page; a page is rendered with it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from site_builder.export.demonstration import reported
from site_builder.page import Page, address, link
from site_builder.render.environment import environment
from site_builder.render.parts.cards import Card, card
from site_builder.render.parts.qr_code import QrCode, qr_code
from site_builder.render.words import site_name, words

if TYPE_CHECKING:
    from site_builder.model.prose import Case
    from site_builder.render.frame import Frame
    from site_builder.render.site import Site


class PageView:
    """What a template may ask of its page."""

    def __init__(self, site: Site, path: str, frame: Frame) -> None:
        self._site, self._path = site, path
        self.title, self.description = frame.title, frame.description
        self.script, self.cited = frame.script, frame.cited
        self.frame = frame
        self.hide = "navigation" if frame.has_contents else "navigation, toc"
        self.site = site.collection.reference.settings
        self.site_name = site_name(self.site.province)
        self.today = site.today
        self.gallery = site.gallery
        self.case = site.case_labels
        self.titles = site.contract.item_titles()
        self.words = words()
        self.reported = reported(self.site)
        start = self.site.site_url
        self.whole_address = f"{start}{address(path)}" if start else ""
        """The page's address with the site's, where that is known."""

    @property
    def code(self) -> QrCode:
        """The QR code of the page's whole address."""
        return qr_code(self.whole_address)

    def link(self, target: str) -> str:
        """An address from the root, made relative to this page."""
        return link(self._path, target)

    def card(self, case: Case) -> Card:
        """A case as its card shows it."""
        return card(self._site, case)

    def city_name(self, slug: str) -> str:
        """The name of a reporting area."""
        city = self._site.collection.reference.places.by_slug.get(slug)
        return city.name if city else self.site.province

    def city_address(self, slug: str) -> str:
        """The address of an area's page; the province has none, and leads to the grid."""
        known = slug in self._site.collection.reference.places.by_slug
        return f"cities/{slug}/" if known else "cities/"

    def waiting(self, *kinds: str, year: int | None = None) -> str:
        """Say how many submissions of some kinds are not published yet, or nothing if none is."""
        counts = Counter(
            w.kind
            for w in self._site.collection.waiting
            if w.kind in kinds and year in {None, w.round}
        )
        form, titles = words()["waiting_part"], self._site.contract.annotation
        parts = [form.format(kind=titles(k, "title"), count=counts[k]) for k in kinds if counts[k]]
        return words()["waiting"].format(parts="、".join(parts)) if parts else ""


def render_page(site: Site, path: str, template: str, frame: Frame, **values: Any) -> Page:
    """Render one page."""
    page = PageView(site, path, frame)
    text = environment().get_template(template).render(page=page, **values)
    return Page(path, text, frame.is_indexed)
