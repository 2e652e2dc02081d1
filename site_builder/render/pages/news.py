"""What is new: updates by their date, cases by the day on which they came; as page and as feed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from site_builder.export.demonstration import mark, origin
from site_builder.export.provenance import publisher
from site_builder.page import Page
from site_builder.prose import visible_text
from site_builder.render.environment import environment
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from site_builder.model.prose import Case, Update
    from site_builder.render.site import Site

FEED = "feed.xml"
IN_FEED = 50
"""The newest items that the feed holds."""
ON_PAGE = 200
"""The newest items that the page lists, and as many whose day is not known."""
_NAMESPACE = UUID("6f0a3d5e-8f0a-5c1b-9d57-3a2f9f6c1b01")
_NO_XML = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_SUMMARY = 160
"""字 of an update's text in the feed."""


@dataclass(frozen=True)
class News:
    """One item. Without a day nobody knows when it came."""

    day: date | None
    kind: str
    title: str
    unit: str
    year: int
    address: str
    summary: str
    path: str

    @property
    def id(self) -> str:
        """Its name for readers of the feed, wherever the site may stand."""
        return f"urn:uuid:{uuid5(_NAMESPACE, self.path)}"


def news_pages(site: Site) -> Iterator[Page]:
    """Yield the page of what is new, and the feed."""
    items = news(site)
    dated = [item for item in items if item.day]
    undated = [item for item in items if not item.day]
    yield render_page(
        site,
        "updates/index.md",
        "updates.md.j2",
        Frame(words()["updates"]),
        months=_by_month(dated[:ON_PAGE]),
        undated=undated[:ON_PAGE],
        earlier=len(dated[ON_PAGE:]) + len(undated[ON_PAGE:]),
        updates=len(site.collection.updates),
        cases=len(site.collection.cases),
        kinds=site.contract.all_fields("update")["/kind"].choices.values(),
    )
    yield Page(FEED, _feed(site, dated[:IN_FEED]))


def news(site: Site) -> list[News]:
    """Return updates and cases, newest first; what has no day comes last, by round."""
    items = [_of_case(site, case) for case in site.collection.cases]
    items += [_of_update(site, update) for update in site.collection.updates]
    items.sort(key=lambda n: n.path)
    return sorted(items, key=lambda n: (n.day is None, -n.day.toordinal() if n.day else -n.year))


def _of_case(site: Site, case: Case) -> News:
    return News(
        day=site.day(case),
        kind=site.contract.item_titles()["cases"],
        title=case.title,
        unit=case.unit.name,
        year=case.round,
        address=case.address,
        summary=case.summary if "summary" in site.labels_of(case.round).public else "",
        path=case.path,
    )


def _of_update(site: Site, update: Update) -> News:
    return News(
        day=site.day(update),
        kind=site.contract.fields("update", update.round)["/kind"].choices[update.kind],
        title=update.title,
        unit=update.unit.name,
        year=update.round,
        address=update.address,
        summary=_beginning(update.text),
        path=update.path,
    )


def _by_month(items: list[News]) -> list[tuple[date, list[News]]]:
    groups = groupby(items, key=lambda n: (n.day.year, n.day.month) if n.day else None)
    listed = [list(group) for _, group in groups]
    return [(group[0].day, group) for group in listed if group[0].day]


def _beginning(markdown: str) -> str:
    text = " ".join(visible_text(markdown).split())
    return text if len(text) <= _SUMMARY else f"{text[:_SUMMARY]}…"


def _feed(site: Site, items: list[News]) -> bytes:
    """Atom, RFC 4287. Addresses are whole where the site knows its own, else relative to the feed.

    The feed was last changed when its newest item came: nothing else in it ever changes.
    """
    settings = site.collection.reference.settings
    text = environment().get_template("feed.xml.j2").render(
        id=f"urn:uuid:{uuid5(_NAMESPACE, settings.province_slug)}",
        name=words()["news"],
        settings=settings,
        mark=mark(settings),
        source=origin(settings),
        publisher=publisher(site.collection.reference),
        updated=max((item.day for item in items if item.day), default=site.today),
        items=items,
        base=settings.site_url,
    )  # fmt: skip
    return _NO_XML.sub("", text).encode()
