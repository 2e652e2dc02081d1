"""RoundMaterial: all of a round that the office's sheets are made from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.aggregate.applicability import Asked
from site_builder.aggregate.areas import areas
from site_builder.aggregate.progress import published_paths, round_progress
from site_builder.aggregate.questions import questions
from site_builder.aggregate.round_tables import round_tables
from site_builder.aggregate.table import Cell, Column, worded
from site_builder.model.publication import publishable
from site_builder.model.unit import rank
from site_builder.office.workbook.words import words
from site_builder.review.readable_answers import names_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.aggregate.progress import CityProgress
    from site_builder.aggregate.question import Question
    from site_builder.aggregate.table import Table
    from site_builder.contract import Contract, Field
    from site_builder.model.collection import Collection
    from site_builder.model.round import Round
    from site_builder.model.survey import Survey
    from site_builder.model.unit import Unit
    from site_builder.review.readable_answers import Names


@dataclass(frozen=True)
class RoundMaterial:
    """Everything valid of a repository, looked at for one round.

    `first_seen` gives the day on which a path first came to the main line.
    """

    collection: Collection
    contract: Contract
    round: Round
    first_seen: Mapping[str, date]

    @property
    def year(self) -> int:
        """The round's year."""
        return self.round.year

    @cached_property
    def day(self) -> str:
        """As of when all is told."""
        return words()["day"].format(day=self.collection.reference.today)

    @cached_property
    def published(self) -> Collection:
        """What the site shows: the base of its tables, and so of the summaries here."""
        return publishable(self.collection)

    @cached_property
    def progress(self) -> tuple[CityProgress, ...]:
        """What has come of what is expected, by area."""
        return round_progress(self.collection, self.round, self.first_seen)

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the round as the site shows them."""
        cities = published_paths(self.progress, self.published)
        return round_tables(self.published, self.contract, self.year, cities)

    @cached_property
    def questions(self) -> dict[str, Question]:
        """The questions that have a table, by pointer."""
        found = questions(self.published, self.contract, self.year)
        return {question.pointer: question for question in found}

    @cached_property
    def fields(self) -> dict[str, Field]:
        """The fields of the survey, of every kind of unit."""
        return self.contract.fields("survey", self.year)

    @cached_property
    def asked(self) -> Asked:
        """Who was asked what."""
        return Asked(self.contract, self.year)

    @cached_property
    def names(self) -> Names:
        """What codes stand for."""
        return names_of(self.collection.reference)

    @cached_property
    def areas(self) -> dict[str, str]:
        """Folder → name of every area, in official order."""
        return areas(self.collection)

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Kinds of unit, as the schema calls them."""
        return self.contract.kind_titles()

    @cached_property
    def surveys(self) -> tuple[Survey, ...]:
        """Every valid survey of the round, by area and level."""
        own = (s for s in self.collection.surveys if s.round == self.year)
        return tuple(sorted(own, key=lambda s: self.place_of(s.unit)))

    def place_of(self, unit: Unit) -> tuple[int, tuple[int, str, str]]:
        """Where a unit stands in every list."""
        return list(self.areas).index(unit.city), rank(unit)

    def unit_cells(self, unit: Unit) -> tuple[Cell, ...]:
        """Whose a row is, as `unit_columns` has it."""
        return self.areas[unit.city], unit.name

    def source_cells(self, unit: Unit, path: str) -> tuple[Cell, ...]:
        """Where a row is from, as `source_columns` has it."""
        return self.kinds[unit.kind], unit.id, path


def unit_columns() -> tuple[Column, ...]:
    """Return the columns that say whose a row is."""
    return (
        Column(words()["owner_area"], is_figure=False, key="area"),
        worded("unit_name", is_figure=False),
    )


def source_columns() -> tuple[Column, ...]:
    """Return the columns that say where a row is from, for the screen alone."""
    return tuple(worded(key, is_figure=False) for key in ("unit_kind", "unit_id", "source"))
