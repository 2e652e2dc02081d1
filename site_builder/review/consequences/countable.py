"""What counts on one side of a change: valid files, and those that merely come too late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import catalogue
from site_builder.model.build import build_collection

if TYPE_CHECKING:
    from site_builder.check.run.checked import Side
    from site_builder.model.collection import Collection
    from site_builder.review.comparison import Comparison


def counted(side: Side) -> Collection | None:
    """Return the collection with the files that have no error but their day.

    Of a correction after the round has closed, whoever decides wants to see what it does.
    """
    collection = side.checked.collection
    late = any(catalogue()[p.code].occasional and p.is_error for p in side.checked.problems)
    if collection is None or not late:
        return collection
    wrong = side.checked.errors_in
    sound = (d for d in side.tree.documents if d.path not in wrong)
    return build_collection(sound, collection.reference, collection.ledger)


def broken_by(comparison: Comparison) -> frozenset[str]:
    """Return the paths of touched files with such an error: their figures are not known yet."""
    return comparison.touched & comparison.after.checked.errors_in.keys()
