"""The day on which each submission came: the ledger's; to judge what is late, else git's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.model.collection import Collection


def received_day(path: str, collection: Collection, first_seen: Mapping[str, date]) -> date | None:
    """Return the day to judge by whether it came in time; None if unknown, or still to come.

    What the ledger does not know came when git first saw it on the main line, at the latest.
    """
    day = _entered(path, collection) or first_seen.get(path)
    return day if day and day <= collection.reference.today else None


def received_days(collection: Collection) -> dict[str, date]:
    """Return path → day of everything valid that the ledger has: what is published gives no other.

    Never git's: a repository that was brought in whole would have all of it published that day.
    """
    paths = (item.path for item in (*collection.prose, *collection.surveys))
    days = ((path, _entered(path, collection)) for path in paths)
    return {path: day for path, day in days if day and day <= collection.reference.today}


def _entered(path: str, collection: Collection) -> date | None:
    entry = collection.ledger.get(path)
    return entry.received if entry else None
