"""Outliers: figures far from the same unit's last round, and far from those of its like."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import log10
from statistics import median
from typing import TYPE_CHECKING

from site_builder.check.figures.figure import say
from site_builder.review.doubts.touched_document import Likely

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from site_builder.check.figures.figure import Figure
    from site_builder.review.doubts.touched_document import Company, TouchedDocument

TIMES = 3
"""Against the last round: so many times as much, or as little."""
LEAST = 5
"""In the figure's own unit (万元, 个): a smaller difference from last round says nothing."""
ENOUGH = 8
"""Others without which nothing is said of them."""
FAR = 5
"""Against the median of the others: so many times as much, or as little, at least."""
DEVIATIONS = 5
"""And so many deviations (1.4826 × the median absolute one) away, on a scale of tenfolds."""
_NARROWEST = 0.15
"""The least deviation that is believed in tenfolds: others may happen to be all alike."""


@dataclass(frozen=True)
class Usual:
    """What others answer: the median, its spread in tenfolds, of how many and in which round."""

    median: Decimal
    spread: float
    count: int
    round: int = 0

    def deviations(self, value: Decimal) -> float:
        """How many deviations a value is away from the median."""
        return abs(log10(value / self.median)) / self.spread

    def is_far(self, value: Decimal) -> bool:
        """Whether a value is so far off that somebody should ask."""
        return (
            max(value / self.median, self.median / value) >= FAR
            and self.deviations(value) >= DEVIATIONS
        )


def usual(values: Sequence[Decimal]) -> Usual | None:
    """Return what others answer, or None if they are too few; values are above 0."""
    if len(values) < ENOUGH:
        return None
    middle = median(values)
    deviation = median(abs(log10(value / middle)) for value in values)
    return Usual(middle, max(1.4826 * deviation, _NARROWEST), len(values))


def usual_in(years: Iterable[tuple[int, Sequence[Decimal]]]) -> Usual | None:
    """Return what others answer in the first round in which they are enough.

    While the first of a round come in, they are compared with those of the round before.
    """
    found = ((year, usual(values)) for year, values in years)
    return next((replace(others, round=year) for year, others in found if others), None)


def usual_of(subject: TouchedDocument, company: Company, figure: Figure) -> Usual | None:
    """Return what the others of its kind answer instead of a figure."""
    return usual_in((y, company.peers(subject, figure, y)) for y in company.years(subject))


def unlike_last_round(subject: TouchedDocument, company: Company) -> Iterator[Likely]:
    """Yield figures, and sums of columns, that are three times the last round's or a third."""
    last = company.last(subject)
    if last is None:
        return
    before = {(f.pattern, f.is_sum): f for f in last.figures if not f.in_row}
    for figure in subject.figures:
        earlier = before.get((figure.pattern, figure.is_sum))
        if figure.in_row or earlier is None or abs(figure.value - earlier.value) < LEAST:
            continue
        high, low = sorted((figure.value, earlier.value), reverse=True)
        if high >= TIMES * low:
            facts = {"round": last.round, "before": earlier.said, "times": times(high, low)}
            reason = "more_than_last" if figure.value == high else "less_than_last"
            weight = 5 + min(3.0, log10(high / low))
            yield about(subject, figure, reason, weight, **facts)


def unlike_others(subject: TouchedDocument, company: Company) -> Iterator[Likely]:
    """Yield figures that are far from what the others of the same kind answer."""
    for figure in subject.figures:
        others = usual_of(subject, company, figure)
        if others is None or not others.is_far(figure.value):
            continue
        high, low = sorted((figure.value, others.median), reverse=True)
        facts = {
            "median": say(others.median, figure.unit),
            "round": others.round,
            "count": others.count,
            "times": times(high, low),
        }
        reason = "above_others" if figure.value == high else "below_others"
        weight = 4 + min(3.0, log10(high / low))
        yield about(subject, figure, reason, weight, **facts)


def about(
    subject: TouchedDocument, figure: Figure, reason: str, weight: float, **facts: object
) -> Likely:
    """Return a doubt about a figure."""
    named = subject.name(figure)
    return Likely(
        reason, weight, figure.pointer, label=named, facts={"value": figure.said, **facts}
    )


def times(high: Decimal, low: Decimal) -> str:
    """Say how many times as large: to a tenth below 100."""
    ratio = high / low
    return f"{ratio:,.0f}" if ratio >= 100 or ratio == int(ratio) else f"{ratio:.1f}"  # noqa: PLR2004 - said by the line itself
