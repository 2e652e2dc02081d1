"""Figures of a number of cases: how many, where, whom they reached, what money they had."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.aggregate.table import Cell
    from site_builder.model.prose import Case
    from site_builder.render.site import Site


@dataclass(frozen=True)
class BasedFigure:
    """A figure with its label, its unit and what it was made from."""

    label: str
    value: Cell
    unit: str
    base: str


def count_of(site: Site, cases: Sequence[Case], base: str) -> BasedFigure:
    """Return how many cases there are."""
    label = site.contract.item_titles()["cases"]
    return BasedFigure(label, len(cases), words()["case_total_unit"], base)


def areas_of(site: Site, cases: Sequence[Case]) -> BasedFigure:
    """Return in how many of the reporting areas there are such cases."""
    base = words()["areas_base"].format(whole=len(site.collection.reference.places.cities))
    found = {c.city for c in cases} & set(site.collection.reference.places.by_slug)
    return BasedFigure(words()["areas"], len(found), words()["areas_unit"], base)


def served_by(site: Site, cases: Sequence[Case]) -> list[BasedFigure]:
    """Return whom they reached, as each says of itself; nothing where that is not public."""
    labels, key = site.case_labels, "people_served"
    if key not in labels.public:
        return []
    value, base = sum(c.people_served for c in cases), words()["served_total_base"]
    return [BasedFigure(labels.title(key), value, labels.unit(key), base)]


def money_of(site: Site, cases: Sequence[Case]) -> list[BasedFigure]:
    """Return the central money that they had; nothing where that is not public."""
    labels, key = site.case_labels, "funds_wan"
    if key not in labels.public:
        return []
    value = sum((c.funds_wan for c in cases), Decimal(0))
    base = words()["funds_total_base"].format(count=len(cases))
    return [BasedFigure(labels.title(key), value, labels.unit(key), base)]


def case_figures(site: Site, cases: Sequence[Case]) -> list[BasedFigure]:
    """Return all of them, over the rounds that the cases are of."""
    years = "、".join(map(str, sorted({case.round for case in cases})))
    count = count_of(site, cases, words()["cases_total_base"].format(rounds=years))
    return [count, areas_of(site, cases), *served_by(site, cases), *money_of(site, cases)]
