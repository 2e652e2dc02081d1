"""What a change does to the figures of the areas that it concerns: before, after, if they move."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.aggregate.areas import areas
from site_builder.aggregate.progress import round_progress
from site_builder.aggregate.questions import questions, table_of
from site_builder.aggregate.table import Column
from site_builder.aggregate.words import words as aggregate_words
from site_builder.contract.labels import headline
from site_builder.read.paths.domain import domain_of
from site_builder.read.paths.layout import locate
from site_builder.review.consequences.countable import broken_by, counted
from site_builder.review.review import Effect
from site_builder.review.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.aggregate.progress import CityProgress
    from site_builder.aggregate.table import Cell, Table
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.review.comparison import Comparison

_FUNDS = "funds"
_SERVED = "/people_served"
_LED_BY = 2
"""Columns of a table in front of its figures: the area, and how many answered."""

Figures = dict[tuple[str, str], str]
"""Folder of an area and label of a figure → the figure, in words."""


def effects(comparison: Comparison) -> tuple[Effect, ...]:
    """Return what moves, by area in official order.

    Only valid files count, on either side. Of an area with a touched file that is not valid
    nothing is said: its figures are known once that is mended.
    """
    before, after = counted(comparison.before), counted(comparison.after)
    if before is None or after is None:
        return ()
    contract = comparison.after.checked.contract
    found: list[Effect] = []
    for year in sorted(_rounds(comparison, before, after)):
        ours, theirs = (_figures(side, contract, year) for side in (before, after))
        unknown = {domain_of(path).city for path in broken_by(comparison)}
        known = {slug: name for slug, name in areas(after).items() if slug not in unknown}
        found += _moved(ours, theirs, known, year)
    return tuple(found)


def _rounds(comparison: Comparison, before: Collection, after: Collection) -> set[int]:
    """Return the rounds whose figures may move: with the configuration, all of them."""
    known = set(before.reference.rounds) & set(after.reference.rounds)
    if any(path.startswith("schema/") for path in comparison.touched):
        return known
    places = map(locate, comparison.touched)
    return known & {place.round or 0 for place in places if place}


def _figures(collection: Collection, contract: Contract, year: int) -> Figures:
    figures: Figures = {}
    for city in round_progress(collection, collection.reference.rounds[year], {}):
        figures |= _progress(city, contract)
    served = Counter[str]()
    for case in collection.cases:
        if case.round == year:
            served[case.city] += case.people_served
    field = contract.fields("case", year)[_SERVED]
    label = Column(field.title, str(field.schema.get("x-unit", ""))).heading
    figures |= {(slug, label): _said(count) for slug, count in served.items()}
    for question in questions(collection, contract, year):
        if question.kind == _FUNDS:
            figures |= _funds(table_of(question))
    return figures


def _progress(city: CityProgress, contract: Contract) -> Figures:
    """Say what has come of what is expected."""
    w, titles, counted = words("effects"), contract.item_titles(), aggregate_words()
    report = int(city.report is not None)
    return {
        (city.slug, w["of"].format(kind=titles[what], unit=counted[unit])): w["share"].format(
            here=here, all=expected
        )
        for what, unit, here, expected in (
            ("survey", "unit_of_papers", city.received, len(city.surveys)),
            ("report", "unit_of_papers", city.reports, report),
            ("cases", "unit_of_things", city.cases, city.case_quota),
        )
        if expected or here
    }


def _funds(table: Table) -> Figures:
    """Say each area's money, by category and in all."""
    figures: Figures = {}
    for slug, row in zip(table.areas, table.body, strict=False):
        for column, cell in list(zip(table.columns, row, strict=True))[_LED_BY:]:
            label = headline(table.number, column.heading)
            figures[slug, label] = _said(cell)
    return figures


def _said(cell: Cell) -> str:
    return f"{Decimal(cell).normalize():,f}" if isinstance(cell, (int, Decimal)) else str(cell)


def _moved(
    before: Figures, after: Figures, names: Mapping[str, str], year: int
) -> Iterator[Effect]:
    keys = dict.fromkeys(key for key in (*after, *before) if key[0] in names)
    order = list(names)
    for slug, label in sorted(keys, key=lambda key: order.index(key[0])):
        ours, theirs = before.get((slug, label)), after.get((slug, label))
        nothing = words()["empty"]
        if ours != theirs and {ours, theirs} != {None, "0"}:
            area = words("effects")["area"].format(area=names[slug], year=year)
            yield Effect(area, label, ours or nothing, theirs or nothing)
