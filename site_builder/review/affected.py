"""Whom a change concerns: the rounds, areas and units of what it touches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.read.layout import case_path
from site_builder.read.tree import DATA_FOLDERS

if TYPE_CHECKING:
    from site_builder.review.comparison import Comparison

_DEEP = 4
"""Parts of a path down to a unit's or a case's folder, and a file in it."""


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
    top, *parts = path.split("/")
    if top not in DATA_FOLDERS or len(parts) < _DEEP or not parts[0].isdecimal():
        return None
    year, city, folder = int(parts[0]), parts[1], parts[2]
    if top == "submissions":
        return Concern(year, city, folder)
    case = case_path(f"{parts[0]}/{city}/{folder}")
    for side in (comparison.after, comparison.before):
        document = side.documents.get(case)
        if document and document.value:
            return Concern(year, city, str(document.value.get("unit", "")), is_case=True)
    return Concern(year, city, "", is_case=True)
