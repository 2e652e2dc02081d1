"""Ledger: what the province has received, when, and in what state it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Entry:
    """One file's receipt; `state` is received, returned, accepted or withdrawn.

    Of a withdrawn file `withdrawn` is the day, `note` the reason; the file itself is gone.
    """

    path: str
    received: date
    state: str
    note: str = ""
    withdrawn: date | None = None


def build_ledger(value: dict[str, Any]) -> tuple[Entry, ...]:
    """Build from a valid `submissions/<round>/ledger.yml`."""
    return tuple(
        Entry(
            e["path"],
            date.fromisoformat(e["received"]),
            e["state"],
            e.get("note", ""),
            date.fromisoformat(e["withdrawn"]) if "withdrawn" in e else None,
        )
        for e in value["entries"]
    )
