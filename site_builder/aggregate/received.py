"""The day on which each submission came: the ledger's, else the main line's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.model.collection import Collection


def received_day(path: str, collection: Collection, first_seen: Mapping[str, date]) -> date | None:
    """Return the day; None if nobody knows it, or if it is still to come."""
    entry = collection.ledger.get(path)
    day = entry.received if entry else first_seen.get(path)
    return day if day and day <= collection.reference.today else None


def received_days(collection: Collection, first_seen: Mapping[str, date]) -> dict[str, date]:
    """Return path → day of everything valid of which it is known."""
    paths = (item.path for item in (*collection.prose, *collection.surveys))
    days = ((path, received_day(path, collection, first_seen)) for path in paths)
    return {path: day for path, day in days if day}
