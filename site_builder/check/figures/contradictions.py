"""Contradictions: which of two measures of one name cannot both be right.

Only what is named alike is compared, and a part may be less than its whole: a city's report tells
of all its counties, a case of one project of its unit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.check.figures.measures import alike, is_rate, without_neutral
from site_builder.check.wording.catalogue import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.check.figures.measures import Measure

_OF_ONE_PROJECT = 5
"""Characters from which a name is one project's own: 小院议事会, and not 议事会 or 讲座."""


@dataclass(frozen=True)
class Compared:
    """A measure of another file, whether that is of the same unit, and the unit's place."""

    measure: Measure
    unit: str
    is_own: bool
    place: str = ""


def against_reports_city(
    mine: Measure, others: Sequence[Compared], places: Sequence[str]
) -> tuple[Measure, ...]:
    """Return the measures of a city's surveys and cases that contradict one of its report.

    Of a place that the report names before the figure, both must be the same. Otherwise the
    report speaks of everything, which is no less than any part, and what nobody else tells
    of is the same.
    """
    place = "" if mine.wide else _last_place(mine.before, places)
    if place:
        near = (o for o in others if o.place == place or o.is_own)
        others = [replace(o, measure=_without(o.measure, place)) for o in near]
        mine = _without(mine, place)
    same = _same(mine, others)
    if not same or any(mine.agrees(o.measure) for o in same) or _is_sum(mine, same):
        return ()
    if place:
        of_place = (o for o in same if place in (o.place, _last_place(o.measure.before, places)))
        return tuple(o.measure for o in of_place if _differs(mine, o))
    if is_rate(mine.unit):
        return ()
    told = [o for o in same if _is_impossible(mine, o)]
    if not told and len({o.unit for o in same}) == 1:
        told = [o for o in same if _is_the_same(mine, o)] if _is_the_same(mine, same[0]) else []
    return tuple(o.measure for o in told)


def against_own_survey(mine: Measure, others: Sequence[Measure], projects: int) -> Measure | None:
    """Return a measure of a unit's survey that contradicts one of its case.

    A case is a part of what a survey of several projects tells of.
    """
    same = [o for o in others if o.unit == mine.unit and alike(o.name, mine.name)]
    if any(mine.agrees(other) for other in same):
        return None
    for other in same:
        narrower = len(other.name) > len(mine.name)
        if is_rate(mine.unit) and other.name != mine.name:
            continue
        is_one = other.name == mine.name and (len(mine.name) >= _OF_ONE_PROJECT or projects == 1)
        if is_one or (mine.value > other.value and not narrower):
            return other
    return None


def _without(mine: Measure, place: str) -> Measure:
    """Return a measure without the place that its name begins with: 二七区小院议事会."""
    rest = mine.name.partition(place)[2].lstrip(phrases()["measured"]["divisions"])
    return replace(mine, name=without_neutral(rest)) if rest else mine


def _last_place(before: str, places: Iterable[str]) -> str:
    """Return the place that is named last before a figure, if one is."""
    found = max(((before.rfind(place), place) for place in places), default=(-1, ""))
    return found[1] if found[0] >= 0 else ""


def _same(mine: Measure, others: Iterable[Compared]) -> list[Compared]:
    return [o for o in others if o.measure.unit == mine.unit and alike(o.measure.name, mine.name)]


def _is_sum(mine: Measure, same: Sequence[Compared]) -> bool:
    """Whether a figure adds up those of several units, or of those that are not its own."""
    by_unit = {o.unit: o.measure.value for o in same}
    rest = {o.unit: o.measure.value for o in same if not o.is_own}
    sums = (sum(values.values(), Decimal(0)) for values in (by_unit, rest) if len(values) > 1)
    return mine.value in sums


def _differs(mine: Measure, other: Compared) -> bool:
    """Whether two figures of one place cannot both be right; the one with more words is a part."""
    lengths = len(mine.name), len(other.measure.name)
    if lengths[0] == lengths[1] or is_rate(mine.unit):
        return lengths[0] == lengths[1]
    return (mine.value > other.measure.value) == (lengths[0] > lengths[1])


def _is_impossible(mine: Measure, other: Compared) -> bool:
    """Whether a report says less of everything than another of a part."""
    if len(mine.name) > len(other.measure.name):  # it speaks of a part itself
        return other.is_own and mine.value > other.measure.value
    return mine.value < other.measure.value


def _is_the_same(mine: Measure, other: Compared) -> bool:
    """Whether a report and the only one to tell of a measure mean the same by it."""
    if mine.wide or mine.name != other.measure.name:
        return False
    return other.is_own or len(mine.name) >= _OF_ONE_PROJECT
