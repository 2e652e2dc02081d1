"""What counts on one side of a change: valid files, and those that merely come too late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.build import build_collection
from site_builder.problem import Severity

if TYPE_CHECKING:
    from site_builder.model.collection import Collection
    from site_builder.review.comparison import Comparison, Side

_CLOSED = "X413"
"""A correction after the round has closed: whoever decides about it wants to see what it does."""


def counted(side: Side) -> Collection | None:
    """Return the collection with the files that have no error but their day."""
    collection = side.checked.collection
    if collection is None or not any(p.code == _CLOSED for p in side.checked.problems):
        return collection
    wrong = broken(side)
    sound = (d for d in side.tree.documents if d.path not in wrong)
    return build_collection(sound, collection.reference, collection.ledger)


def broken(side: Side) -> frozenset[str]:
    """Return the paths of files with an error in what they hold."""
    errors = (p for p in side.checked.problems if p.severity is Severity.ERROR)
    return frozenset(p.path for p in errors if p.code != _CLOSED)


def broken_by(comparison: Comparison) -> frozenset[str]:
    """Return the paths of touched files with such an error: their figures are not known yet."""
    return broken(comparison.after) & comparison.touched
