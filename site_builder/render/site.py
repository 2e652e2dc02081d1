"""Site: everything that a page may speak of, gathered once; and a page's frame around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.completeness import completeness
from site_builder.aggregate.related_cases import related_cases
from site_builder.aggregate.words import words as table_words
from site_builder.page import Page, address, link
from site_builder.render.environment import environment
from site_builder.render.memory import PageMemory
from site_builder.render.parts.cards import Card, card
from site_builder.render.parts.labels import Labels
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.aggregate.completeness import CompletenessItem
    from site_builder.aggregate.progress import CityProgress
    from site_builder.aggregate.related_cases import Related
    from site_builder.aggregate.table import Table
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case
    from site_builder.read.history import FileHistory
    from site_builder.render.parts.pictures import Gallery


@dataclass(frozen=True)
class Site:
    """The collection, its tables and progress by round, and the published pictures."""

    collection: Collection
    contract: Contract
    gallery: Gallery
    tables: Mapping[int, tuple[Table, ...]] = field(default_factory=dict)
    progress: Mapping[int, tuple[CityProgress, ...]] = field(default_factory=dict)
    guide: Mapping[str, str] = field(default_factory=dict)
    """Path below `guide/` → Markdown of the contributors' guide."""
    received: Mapping[str, date] = field(default_factory=dict)
    """Path of a submission → the day on which it came, where that is known."""
    changes: Mapping[str, FileHistory] = field(default_factory=dict)
    """Path → when a file came and changed, as far as git knows."""
    memory: PageMemory = field(default_factory=PageMemory)
    _labels: dict[int, Labels] = field(default_factory=dict)
    _complete: dict[str, tuple[CompletenessItem, ...]] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day as of which the site speaks."""
        return self.collection.reference.today

    @property
    def years(self) -> list[int]:
        """The rounds, newest first."""
        return sorted(self.collection.reference.rounds, reverse=True)

    @cached_property
    def related(self) -> dict[str, tuple[Related, ...]]:
        """Id of a case → cases that are like it."""
        return related_cases(self.collection.cases)

    @cached_property
    def case_labels(self) -> Labels:
        """The case's labels, of the newest round."""
        return self.labels_of(self.years[0] if self.years else 0)

    def complete(self, case: Case) -> tuple[CompletenessItem, ...]:
        """What was looked up for a case's completeness."""
        if case.id not in self._complete:
            self._complete[case.id] = completeness(case, self.contract)
        return self._complete[case.id]

    def labels_of(self, year: int) -> Labels:
        """The case's labels of one round."""
        if year not in self._labels:
            self._labels[year] = Labels(self.contract, "case", year)
        return self._labels[year]

    def table(self, year: int, name: str) -> Table | None:
        """The table of a round by its id, or None if the round has none such."""
        return next((t for t in self.tables.get(year, ()) if t.id == name), None)

    def page(self, path: str, template: str, frame: Frame, **values: Any) -> Page:
        """Render one page."""
        page = PageView(self, path, frame)
        text = environment().get_template(template).render(page=page, **values)
        return Page(path, text, frame.is_indexed)


@dataclass(frozen=True)
class Frame:
    """What a page's front matter says: its title, and which side columns it hides."""

    title: str
    description: str = ""
    has_contents: bool = False
    script: str = ""
    """The script of its type of page, one of `site_builder/browser/entries/`; empty: none."""
    is_indexed: bool = True
    """Whether search engines may list the page."""
    image: str = ""
    """The address of the picture that stands for the page elsewhere, whole or empty."""
    is_article: bool = False


class PageView:
    """What a template may ask of its page."""

    def __init__(self, site: Site, path: str, frame: Frame) -> None:
        self._site, self._path = site, path
        self.title, self.description = frame.title, frame.description
        self.script = frame.script
        self.frame = frame
        self.hide = "navigation" if frame.has_contents else "navigation, toc"
        self.site = site.collection.reference.settings
        self.today = site.today
        self.gallery = site.gallery
        self.case = site.case_labels
        self.titles = site.contract.item_titles()
        self.words = words()
        self.complete = table_words()["completeness"]
        start = self.site.site_url
        self.whole_address = f"{start}{address(path)}" if start else ""
        """The page's address with the site's, where that is known."""

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
