"""The day on which each submission came: the ledger's, else the main line's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case, Report, Update
    from site_builder.model.survey import Survey


def received_days(collection: Collection, first_seen: Mapping[str, date]) -> dict[str, date]:
    """Return path → day; a day after today is left out, as is what nobody knows."""
    told: tuple[Case | Report | Update | Survey, ...] = (
        *collection.cases,
        *collection.reports,
        *collection.updates,
        *collection.surveys,
    )
    ledger = {path: entry.received for path, entry in collection.ledger.items()}
    days = {**first_seen, **ledger}
    today = collection.reference.today
    return {i.path: days[i.path] for i in told if i.path in days and days[i.path] <= today}
