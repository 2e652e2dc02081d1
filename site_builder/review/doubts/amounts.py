"""Amounts: money and people that do not fit together as they do elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.check.figures.figure import say
from site_builder.check.rules.amounts import rounded
from site_builder.check.wording.catalogue import phrases
from site_builder.review.doubts.outliers import about, usual_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from site_builder.check.figures.figure import Figure
    from site_builder.review.doubts.touched_document import Company, Likely, TouchedDocument

_WAN = 10_000


def cost_of_each(subject: TouchedDocument, company: Company) -> Iterator[Likely]:
    """Yield what one 人次 cost, if others of the same kind were far from it."""
    cost = _cost(subject)
    people = next(_in(subject, "people"), None)
    if cost is None or people is None:
        return
    others = usual_in((y, _costs(company.others(subject, y))) for y in company.years(subject))
    money = next(_in(subject, "money"))
    if others and others.is_far(cost):
        facts = {
            "cost": say(rounded(cost), ""),
            "money": money.said,
            "median": say(rounded(others.median), ""),
            "round": others.round,
            "count": others.count,
        }
        found = about(subject, people, "cost_unlike_others", 3.5, **facts)
        yield replace(found, rests_on=money.pointer)


def _cost(subject: TouchedDocument) -> Decimal | None:
    """元 for one 人次, where a document has one figure of each."""
    money, people = list(_in(subject, "money")), list(_in(subject, "people"))
    if len(money) != 1 or len(people) != 1:
        return None
    return money[0].value * _WAN / people[0].value


def _costs(subjects: Iterable[TouchedDocument]) -> list[Decimal]:
    return [cost for cost in map(_cost, subjects) if cost is not None]


def _in(subject: TouchedDocument, unit: str) -> Iterator[Figure]:
    """Yield figures in a unit, sums left out."""
    word = phrases()["units"][unit]
    return (f for f in subject.figures if f.unit == word and not f.is_sum)
