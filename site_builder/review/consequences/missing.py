"""What those whom a change concerns have still to send, and what its cases still lack."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from site_builder.aggregate.completeness import completeness
from site_builder.aggregate.progress import CityProgress, ExpectedItem, missing_of, round_progress
from site_builder.aggregate.words import words as aggregate_words
from site_builder.read.paths.layout import SUBMITTED, DocumentKind, expected_path
from site_builder.review.affected import Concern, concerns
from site_builder.review.consequences.countable import counted
from site_builder.review.review import Missing
from site_builder.review.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from site_builder.model.collection import Collection
    from site_builder.model.round import Round
    from site_builder.review.comparison import Comparison

SOON = timedelta(days=7)
"""What is due within so many days is asked for like what is overdue."""
_MOST_NAMES = 6
"""Units of a city that are named; the others are counted."""
_BACK = ("returned", "withdrawn")


def missing(comparison: Comparison) -> tuple[Missing, ...]:
    """Return units first, then areas, then cases; who lacks nothing is passed over."""
    collection = counted(comparison.after)
    if collection is None:
        return ()
    found = [entry for gap in _gaps_of_rounds(comparison, collection) for entry in gap.entries()]
    return tuple(m for m in (*found, *_cases(comparison, collection)) if m.items)


def is_due(comparison: Comparison) -> bool:
    """Whether a unit that the change concerns should send something else within a week.

    Whoever sends a case answers for the cases and the report of its city.
    """
    collection = counted(comparison.after)
    gaps = _gaps_of_rounds(comparison, collection) if collection else ()
    return any(gap.is_due() for gap in gaps)


@dataclass(frozen=True)
class _RoundGaps:
    """One round, its progress, and whom of it the change concerns."""

    round: Round
    today: date
    cities: tuple[CityProgress, ...]
    concerned: tuple[Concern, ...]
    titles: Mapping[str, str]
    names: Mapping[str, str]
    broken: frozenset[str]
    """Paths of files that are here and have errors."""
    touched: frozenset[str]

    def is_open(self, item: ExpectedItem) -> bool:
        """Whether something is still to be done: what was sent back is sent anew by the change."""
        return item.path not in self.touched

    def entries(self) -> Iterator[Missing]:
        units = dict.fromkeys(c.unit for c in self.concerned if c.unit)
        for unit in units:
            items = filter(self.is_open, missing_of(self.cities, unit))
            who = words("missing")["unit"].format(
                unit=self.names.get(unit, unit), year=self.round.year
            )
            yield Missing(who, tuple(map(self.said, items)))
        areas = {c.city for c in self.concerned}
        for city in self.cities:
            if city.slug in areas:
                who = words("missing")["unit"].format(unit=city.name, year=self.round.year)
                yield Missing(who, tuple(self.of_city(city, frozenset(units))))

    def of_city(self, city: CityProgress, told: frozenset[str]) -> Iterator[str]:
        """Yield what an area lacks beside what its units are told of themselves."""
        w = words("missing")
        if city.cases_missing:
            kind, count = self.titles["cases"], city.cases_missing
            folder = f"cases/{self.round.year}/{city.slug}/"
            form = "cases_broken" if any(p.startswith(folder) for p in self.broken) else "cases"
            yield w[form].format(kind=kind, count=count, when=self.when("cases"))
        others = [i for i in city.missing if i.unit.id not in told and self.is_open(i)]
        for what in dict.fromkeys(item.what for item in others):
            names = [item.unit.name for item in others if item.what == what]
            listed = w["listed"].join(names[:_MOST_NAMES])
            form = "others" if len(names) > _MOST_NAMES else "named"
            yield w[form].format(
                kind=self.titles[what], count=len(names), names=listed, when=self.when(what)
            )

    def said(self, item: ExpectedItem) -> str:
        """Say one item that a unit has still to send, or to mend."""
        form = "back" if item.state in _BACK else "item"
        if item.what in SUBMITTED:
            path = expected_path(
                DocumentKind(item.what), self.round.year, item.unit.city, item.unit.id
            )
            form = "broken" if path in self.broken else form
        state = aggregate_words()[item.state]
        when = self.when(item.what)
        return words("missing")[form].format(kind=self.titles[item.what], state=state, when=when)

    def when(self, what: str) -> str:
        """Say until when something is due."""
        last = self.round.deadlines[what]
        form = "over" if self.today > last else "today" if self.today == last else "open"
        return words("missing")[form].format(day=last, left=(last - self.today).days)

    def is_due(self) -> bool:
        mine = {c.unit for c in self.concerned}
        senders = {c.city for c in self.concerned if c.is_case}
        for city in self.cities:
            wanted = [i.what for i in city.missing if i.unit.id in mine and self.is_open(i)]
            if city.slug in senders and city.cases_missing:
                wanted.append("cases")
            if any(self.today >= self.round.deadlines[what] - SOON for what in wanted):
                return True
        return False


def _gaps_of_rounds(comparison: Comparison, collection: Collection) -> Iterator[_RoundGaps]:
    reference = collection.reference
    found = concerns(comparison)
    for year, round_ in sorted(reference.rounds.items()):
        concerned = tuple(c for c in found if c.round == year)
        if concerned:
            yield _RoundGaps(
                round_,
                reference.today,
                round_progress(collection, round_, {}),
                concerned,
                comparison.after.checked.contract.item_titles(),
                {unit.id: unit.name for unit in reference.units.values()},
                frozenset(comparison.after.checked.errors_in),
                comparison.touched,
            )


def _cases(comparison: Comparison, collection: Collection) -> Iterator[Missing]:
    """Yield what the touched cases may still tell those who want to copy them."""
    w, contract = words("missing"), comparison.after.checked.contract
    for case in collection.cases:
        folder = case.path.rpartition("/")[0]
        if not any(path.startswith(f"{folder}/") for path in comparison.touched):
            continue
        lacking = (item for item in completeness(case, contract) if not item.met)
        items = (w["lacking"].format(label=i.label, sentence=i.sentence) for i in lacking)
        yield Missing(w["case"].format(title=case.title), tuple(items))
