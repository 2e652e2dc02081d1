"""Amounts: money in the wrong unit, and money and people that do not fit together."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.review.doubts.figures import say
from site_builder.review.doubts.outliers import about, usual_in, usual_of
from site_builder.review.words import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.review.doubts.figures import Figure
    from site_builder.review.doubts.touched_document import Company, Likely, TouchedDocument

SUSPECT = 1000
"""万元 from which an amount may be one in 元."""
_WAN = 10_000
_GRANT = Decimal(15)
"""万元: what a project got in these years, where there are too few others to go by."""
_LIKELY = 20
"""As an amount in 元, it is at most so many times as much or as little as is usual."""
PEOPLE_A_COUNTY = 1_500_000
"""People of a county-level division: more than nearly all of the country's have."""
_DEAR = Decimal(5000)
_CHEAP = Decimal("0.05")
"""元 for one 人次, where there are too few others to go by."""


def in_yuan(subject: TouchedDocument, company: Company) -> Iterator[Likely]:
    """Yield amounts in 万元 that are likely as amounts in 元."""
    for figure in _in(subject, "money"):
        if figure.value < SUSPECT:
            continue
        meant = figure.value / _WAN
        others = usual_of(subject, company, figure)
        typical = others.median if others and others.median < SUSPECT else _GRANT
        if typical / _LIKELY <= meant <= typical * _LIKELY or figure.value % _WAN == 0:
            yield about(subject, figure, "in_yuan", 9, meant=say(meant, figure.unit))


def too_many_people(subject: TouchedDocument, company: Company) -> Iterator[Likely]:
    """Yield more people served than the unit's place can have."""
    counties = _counties(subject, company)
    limit = counties * PEOPLE_A_COUNTY
    for figure in _in(subject, "people"):
        if figure.value > limit:
            unit = phrases("doubts")["heads"]
            facts = {"counties": counties, "limit": say(Decimal(limit) / _WAN, unit)}
            yield about(subject, figure, "too_many_people", 7, **facts)


def _counties(subject: TouchedDocument, company: Company) -> int:
    """The number of county-level divisions that a unit works in, at most."""
    places = company.reference.places
    city = places.by_slug.get(subject.unit.city)
    if city and subject.unit.division != city.code:
        return 1
    cities = (city,) if city else places.cities
    return max(1, sum(len(c.counties) for c in cities))


def cost_of_each(subject: TouchedDocument, company: Company) -> Iterator[Likely]:
    """Yield what one 人次 cost, if money and people served do not fit together."""
    cost = _cost(subject)
    people = next(_in(subject, "people"), None)
    if cost is None or people is None:
        return
    others = usual_in((y, _costs(company.others(subject, y))) for y in company.years(subject))
    money = next(_in(subject, "money"))
    facts: dict[str, object] = {"cost": say(_rounded(cost), ""), "money": money.said}
    reason = ""
    if others and others.is_far(cost):
        median = say(_rounded(others.median), "")
        facts |= {"median": median, "round": others.round, "count": others.count}
        reason = "cost_unlike_others"
    elif others is None and not _CHEAP <= cost <= _DEAR:
        reason = "cost_unlikely"
    if reason:
        found = about(subject, people, reason, 3.5, **facts)
        yield replace(found, rests_on=money.pointer)


def _cost(subject: TouchedDocument) -> Decimal | None:
    """元 for one 人次, where a document has one figure of each."""
    money, people = list(_in(subject, "money")), list(_in(subject, "people"))
    if len(money) != 1 or len(people) != 1:
        return None
    return money[0].value * _WAN / people[0].value


def _costs(subjects: Iterable[TouchedDocument]) -> list[Decimal]:
    return [cost for cost in map(_cost, subjects) if cost is not None]


def _rounded(value: Decimal) -> Decimal:
    """Keep two figures that say something below 100, and whole ones from there on."""
    if value >= 100:  # noqa: PLR2004 - said by the line itself
        return value.quantize(Decimal(1))
    return Decimal(f"{value:.2g}") if value < 1 else value.quantize(Decimal("0.1"))


def _in(subject: TouchedDocument, unit: str) -> Iterator[Figure]:
    """Yield figures in a unit, sums left out."""
    word = phrases("doubts")["units"][unit]
    return (f for f in subject.figures if f.unit == word and not f.is_sum)
