"""ReportScope: what a draft is about, a round of the province or of one city, and its figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.paired_rounds import paired_tables
from site_builder.aggregate.progress import round_progress
from site_builder.aggregate.progress_table import progress_table
from site_builder.aggregate.questions import question_tables
from site_builder.model.publication import publishable
from site_builder.render.labels import Labels
from site_builder.render.parts.question_views import question_views
from site_builder.render.pictures import Gallery
from site_builder.render.site import Site

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.aggregate.paired_rounds import Pair
    from site_builder.aggregate.progress import CityProgress
    from site_builder.aggregate.table import Table
    from site_builder.contract import Contract, Field
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case, Report
    from site_builder.model.round import Round
    from site_builder.model.settings import Settings
    from site_builder.model.survey import Survey
    from site_builder.model.unit import Unit
    from site_builder.render.parts.question_views import QuestionView


@dataclass(frozen=True)
class ReportScope:
    """A round's figures, of what is published; progress alone counts all that has come.

    `area` is a city's folder, or the province's for the whole.
    """

    whole: Collection
    contract: Contract
    round: Round
    area: str
    first_seen: Mapping[str, date]
    broken: tuple[str, ...] = ()
    """Paths of the round's files that have errors: nothing of them is counted."""

    @cached_property
    def collection(self) -> Collection:
        """What is published, of the city alone if it is one."""
        return self._part_of(publishable(self.whole))

    @property
    def settings(self) -> Settings:
        """What the deployment says of itself."""
        return self.whole.reference.settings

    @property
    def year(self) -> int:
        """The round's year."""
        return self.round.year

    @property
    def is_province(self) -> bool:
        """Whether the draft is about the whole province."""
        return self.area == self.settings.province_slug

    @property
    def name(self) -> str:
        """The name of the city or the province."""
        return self.whole.reference.area_name(self.area) or self.area

    @cached_property
    def unit(self) -> Unit | None:
        """The association whose report it is, if the roster has it."""
        kind = "province" if self.is_province else "city"
        units = self.whole.reference.units.values()
        return next((u for u in units if (u.city, u.kind) == (self.area, kind)), None)

    @cached_property
    def progress(self) -> tuple[CityProgress, ...]:
        """The progress of the areas concerned, the province's own last."""
        found = round_progress(self._part_of(self.whole), self.round, self.first_seen)
        return tuple(c for c in found if c.concerned or c.case_quota)

    @cached_property
    def progress_table(self) -> Table:
        """The progress as the site's table has it."""
        collection = self._part_of(self.whole)
        return progress_table(collection, self.contract, self.round, self.progress)

    @cached_property
    def views(self) -> tuple[QuestionView, ...]:
        """The round's questions with their tables and bars, in the form's order."""
        tables = {self.year: question_tables(self.collection, self.contract, self.year)}
        site = Site(self.collection, self.contract, Gallery({}), tables)
        return question_views(site, self.year)

    def view(self, pointer: str) -> QuestionView | None:
        """The question at a pointer, if it has a table and somebody answered."""
        found = (v for v in self.views if v.field.pointer == pointer)
        return next((v for v in found if v.table.answered), None)

    @cached_property
    def pairs(self) -> Mapping[str, Pair]:
        """Questions by their table's id, from the units that answered this round and the last."""
        earlier = max((y for y in self.whole.reference.rounds if y < self.year), default=None)
        if earlier is None:
            return {}
        return paired_tables(self.collection, self.contract, earlier, self.year)

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """The fields of the round's survey by pointer."""
        return self.contract.fields("survey", self.year)

    @cached_property
    def labels(self) -> Labels:
        """The words of a case's fields."""
        return Labels(self.contract, "case", self.year)

    @cached_property
    def surveys(self) -> tuple[Survey, ...]:
        """The round's surveys, the areas in their official order."""
        found = (s for s in self.collection.surveys if s.round == self.year)
        return tuple(sorted(found, key=lambda s: self._place(s.unit.city)))

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The round's cases, the areas in their official order."""
        found = (c for c in self.collection.cases if c.round == self.year)
        return tuple(sorted(found, key=lambda c: self._place(c.city)))

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Ids of the cases → their numbers in the draft's list."""
        return {case.id: number for number, case in enumerate(self.cases, 1)}

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """The round's reports."""
        found = (r for r in self.collection.reports if r.round == self.year)
        return tuple(sorted(found, key=lambda r: self._place(r.city)))

    @property
    def sections(self) -> list[dict[str, Any]]:
        """The sections that annex 2 asks for: key, heading and what is to be told."""
        return list(self.contract.annotation("report", "x-sections"))

    def address(self, path: str) -> str:
        """The address of a page, from the site's beginning on if the site has none of its own."""
        return f"{self.settings.site_url}{path}"

    def _place(self, city: str) -> int:
        order = [*self.whole.reference.places.by_slug, self.settings.province_slug]
        return order.index(city) if city in order else len(order)

    def _part_of(self, collection: Collection) -> Collection:
        """Leave out what is not the city's: units too, so that only its own are missed."""
        if self.is_province:
            return collection
        reference = collection.reference
        units = {u.id: u for u in reference.units.values() if u.city == self.area}
        return replace(
            collection,
            reference=replace(reference, units=units),
            surveys=tuple(s for s in collection.surveys if s.unit.city == self.area),
            cases=tuple(c for c in collection.cases if c.city == self.area),
            reports=tuple(r for r in collection.reports if r.city == self.area),
            updates=tuple(u for u in collection.updates if u.city == self.area),
            waiting=tuple(w for w in collection.waiting if w.unit.city == self.area),
        )
