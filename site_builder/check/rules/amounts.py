"""Rules of amounts: money in the wrong unit, and money and people that do not fit together."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.check.figures.figure import list_figures, say
from site_builder.check.registry import document_rule
from site_builder.check.rules.figures import fields_of, figures_in
from site_builder.check.rules.finding import found
from site_builder.check.wording.catalogue import phrases
from site_builder.pointer import look_up
from site_builder.readings.money import in_wan
from site_builder.readings.numbers import format_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.check.figures.figure import Figure
    from site_builder.problem import Finding
    from site_builder.read.document import Document

SUSPECT = 1000
"""万元 from which the grant of one project is one in 元: there was none of a hundredth of that."""
_SUSPECT_SUM = 7500
"""万元 from which any other amount is: as 元 it is 0.75万元, and above what a city is given."""
_WAN = 10_000
_A_PROJECTS = frozenset(("/funds_wan", "/costs/*/amount_wan", "/funds/own_use/*/amount_wan"))
PEOPLE_A_COUNTY = 1_500_000
"""People of a county-level division: more than nearly all of the country's have."""
_DEAR = Decimal(5000)
_CHEAP = Decimal("0.05")
"""元 for one 人次."""


@document_rule(survey="S138", case="C216")
def in_yuan(document: Document, context: Context) -> Iterator[Finding]:
    """Amounts are in 万元: what is as large as an amount in 元 is likely to be one."""
    word = phrases()["units"]["money"]
    for figure in list_figures(document.value or {}, fields_of(document, context)):
        limit = SUSPECT if figure.pattern in _A_PROJECTS else _SUSPECT_SUM
        if figure.unit == word and not figure.is_sum and figure.value >= limit:
            meant = format_number(in_wan(figure.value))  # as it is to be written
            yield found(figure.pointer, figure=figure.said, meant=meant, reason="in_yuan")


@document_rule(case="C216")
def too_many_people(document: Document, context: Context) -> Iterator[Finding]:
    """No more people are served than the unit's place can have."""
    counties = _counties(document, context)
    limit = counties * PEOPLE_A_COUNTY
    for figure in _in(document, context, "people"):
        if figure.value > limit:
            heads = say(Decimal(limit) / _WAN, phrases()["heads"])
            facts: dict[str, Any] = {"counties": counties, "limit": heads}
            yield found(figure.pointer, figure=figure.said, reason="people", **facts)


def _counties(document: Document, context: Context) -> int:
    """The number of county-level divisions that a unit works in, at most."""
    places = context.reference.places
    unit = context.reference.units.get(str(look_up(document.value, "/unit")))
    city = places.by_slug.get(unit.city if unit else document.place.city or "")
    if unit and city and unit.division != city.code:
        return 1
    cities = (city,) if city else places.cities
    return max(1, sum(len(c.counties) for c in cities))


@document_rule(case="C216")
def cost_of_each(document: Document, context: Context) -> Iterator[Finding]:
    """What one 人次 cost is neither next to nothing nor a fortune."""
    money, people = (list(_in(document, context, unit)) for unit in ("money", "people"))
    if len(money) != 1 or len(people) != 1 or money[0].value >= SUSPECT:
        return
    cost = money[0].value * _WAN / people[0].value
    if not _CHEAP <= cost <= _DEAR:
        facts: dict[str, Any] = {"money": money[0].said, "cost": say(rounded(cost), "")}
        yield found(people[0].pointer, figure=people[0].said, reason="cost", **facts)


def rounded(value: Decimal) -> Decimal:
    """Keep two figures that say something below 100, and whole ones from there on."""
    if value >= 100:  # noqa: PLR2004 - said by the line itself
        return value.quantize(Decimal(1))
    return Decimal(f"{value:.2g}") if value < 1 else value.quantize(Decimal("0.1"))


def _in(document: Document, context: Context, unit: str) -> Iterator[Figure]:
    """Yield figures in a unit, sums left out."""
    word = phrases()["units"][unit]
    figures = figures_in(document, fields_of(document, context))
    return (f for f in figures if f.unit == word and not f.is_sum)
