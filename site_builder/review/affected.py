"""Whom a change concerns: the rounds, areas and units of what it touches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.read.paths.domain import domain_of

if TYPE_CHECKING:
    from site_builder.review.comparison import Comparison


@dataclass(frozen=True, order=True)
class Concern:
    """One folder that a change touches: a unit's submissions, or a case.

    `unit` is empty where a case does not say whose it is.
    """

    round: int
    city: str
    unit: str
    is_case: bool = False


def concerns(comparison: Comparison) -> tuple[Concern, ...]:
    """Return every concern once, in order."""
    found = (_concern(comparison, path) for path in comparison.touched)
    return tuple(sorted({concern for concern in found if concern}))


def _concern(comparison: Comparison, path: str) -> Concern | None:
    domain = domain_of(path)
    if not domain.folder or not domain.round.isdecimal():
        return None
    year = int(domain.round)
    if not domain.is_case:
        return Concern(year, domain.city, domain.folder)
    for side in (comparison.after, comparison.before):
        document = side.documents.get(domain.case_path)
        if document and document.value:
            return Concern(year, domain.city, str(document.value.get("unit", "")), is_case=True)
    return Concern(year, domain.city, "", is_case=True)
