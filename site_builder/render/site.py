"""Site: everything that a page may speak of, gathered once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.aggregate.needs import needs_met
from site_builder.aggregate.public_descent import public_descent
from site_builder.aggregate.related_cases import related_cases
from site_builder.render.labels import Labels
from site_builder.render.memory import PageMemory

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from site_builder.aggregate.progress import CityProgress
    from site_builder.aggregate.related_cases import Related
    from site_builder.aggregate.table import Table
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.descent import Descent
    from site_builder.model.prose import Case, Report, Update
    from site_builder.read.repository.history import FileHistory
    from site_builder.render.pictures import Gallery


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
    """Path of a submission → the day on which it came, where the ledger has it."""
    changes: Mapping[str, FileHistory] = field(default_factory=dict)
    """Path → when a file came and changed, as far as git knows; empty for a demonstration."""
    papers: Mapping[str, Path] = field(default_factory=dict)
    """Id of a case → its PDF, in the work folder; empty where none are published."""
    has_offline_copy: bool = False
    """Whether the site offers a copy of itself that opens without a server."""
    memory: PageMemory = field(default_factory=PageMemory)
    _labels: dict[int, Labels] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day as of which the site speaks."""
        return self.collection.reference.today

    def day(self, item: Case | Report | Update) -> date | None:
        """The one day that all that is published gives of an item.

        An update's own, else that on which it came, as the ledger has it; None where it has none,
        or the day is to come. Git's days are history, and no day of publication.
        """
        day = getattr(item, "date", self.received.get(item.path))
        return day if day and day <= self.today else None

    def changed(self, item: Case | Report | Update) -> FileHistory | None:
        """When an item was changed after that day; None if it was not, or nobody knows it."""
        day, history = self.day(item), self.changes.get(item.path)
        later = day and history and history.count and day < history.last <= self.today
        return history if later else None

    @property
    def years(self) -> list[int]:
        """The rounds, newest first."""
        return sorted(self.collection.reference.rounds, reverse=True)

    @cached_property
    def related(self) -> dict[str, tuple[Related, ...]]:
        """Id of a case → cases that are like it."""
        return related_cases(self.collection.cases)

    @cached_property
    def needs_met(self) -> dict[str, tuple[str, ...]]:
        """Id of a case → the keys of the needs that it meets."""
        reference, cases = self.collection.reference, self.collection.cases
        met = needs_met(cases, reference.needs, reference.synonyms, self.case_labels.public)
        return {case.id: keys for case, keys in zip(cases, met, strict=True)}

    @cached_property
    def descent(self) -> Descent:
        """Which case was made after which."""
        return public_descent(self.collection, self.contract)

    @cached_property
    def case_labels(self) -> Labels:
        """The case's labels, of the newest round."""
        return self.labels_of(self.years[0] if self.years else 0)

    def labels_of(self, year: int) -> Labels:
        """The case's labels of one round."""
        if year not in self._labels:
            self._labels[year] = Labels(self.contract, "case", year)
        return self._labels[year]

    def table(self, year: int, name: str) -> Table | None:
        """The table of a round by its id, or None if the round has none such."""
        return next((t for t in self.tables.get(year, ()) if t.id == name), None)
