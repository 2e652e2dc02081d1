"""Collection: everything valid that a repository holds, as models."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.model.synonyms import Synonyms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.model.ledger import Entry
    from site_builder.model.need import Need
    from site_builder.model.place import Places
    from site_builder.model.prose import Case, Report, Update
    from site_builder.model.round import Round
    from site_builder.model.settings import Settings
    from site_builder.model.survey import Survey
    from site_builder.model.unit import Unit


@dataclass(frozen=True)
class Reference:
    """What the province configures: the roster, the places, the rounds and the day."""

    settings: Settings
    places: Places
    units: Mapping[str, Unit]
    rounds: Mapping[int, Round]
    today: date
    synonyms: Synonyms = field(default_factory=Synonyms)
    needs: tuple[Need, ...] = ()
    """What visitors come with, in the order in which it is shown."""

    def area_name(self, folder: str) -> str | None:
        """The name of the area with that folder: a city's, or the province's; None of no other."""
        if folder == self.settings.province_slug:
            return self.settings.province
        city = self.places.by_slug.get(folder)
        return city.name if city else None


@dataclass(frozen=True)
class Waiting:
    """One valid submission that is not published yet: whose and what it is, none of what it says.

    `kind` is survey, case, report or update.
    """

    kind: str
    round: int
    unit: Unit
    entered: bool
    """Whether the ledger has an entry of it."""


@dataclass(frozen=True)
class Collection:
    """The reference data and every valid submission, each sorted by path."""

    reference: Reference
    surveys: tuple[Survey, ...] = ()
    cases: tuple[Case, ...] = ()
    reports: tuple[Report, ...] = ()
    updates: tuple[Update, ...] = ()
    ledger: Mapping[str, Entry] = field(default_factory=dict)
    waiting: tuple[Waiting, ...] = ()
    """What was left out because it has not come far enough to be published."""

    @cached_property
    def prose(self) -> tuple[Case | Report | Update, ...]:
        """What is told in sections of text: every case, then every report, then every update."""
        return (*self.cases, *self.reports, *self.updates)

    @cached_property
    def survey_of(self) -> dict[tuple[int, str], Survey]:
        """Surveys by round and unit id."""
        return {(s.round, s.unit.id): s for s in self.surveys}
