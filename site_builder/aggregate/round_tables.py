"""All tables of a round, in the order in which they are shown: progress, then the questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.progress_table import progress_table
from site_builder.aggregate.questions import question_tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.aggregate.progress import CityProgress
    from site_builder.aggregate.table import Table
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection


def round_tables(
    collection: Collection, contract: Contract, year: int, cities: Iterable[CityProgress]
) -> tuple[Table, ...]:
    """Return the table of the round's progress, and those of its questions in the form's order."""
    return (
        progress_table(collection, contract, collection.reference.rounds[year], cities),
        *question_tables(collection, contract, year),
    )
