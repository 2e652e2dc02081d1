"""The ledger: what came when, its state, and the day on which a unit took it back."""

from __future__ import annotations

from datetime import date

from site_builder.model.ledger import Entry, build_ledger

DAY = {"path": "a", "received": "2022-03-21"}


def test_entries() -> None:
    value = {
        "entries": [
            {**DAY, "state": "accepted"},
            {**DAY, "state": "withdrawn", "since": "2022-06-15", "note": "停办"},
        ]
    }
    assert build_ledger(value) == (
        Entry("a", date(2022, 3, 21), "accepted"),
        Entry("a", date(2022, 3, 21), "withdrawn", "停办", date(2022, 6, 15)),
    )
