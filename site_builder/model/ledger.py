"""Ledger: what the province has received, when, and in what state it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Entry:
    """One file's receipt; `state` is received, returned or accepted."""

    path: str
    received: date
    state: str
    note: str = ""


def build_ledger(value: dict[str, Any]) -> tuple[Entry, ...]:
    """Build from a valid `submissions/<round>/ledger.yml`."""
    return tuple(
        Entry(e["path"], date.fromisoformat(e["received"]), e["state"], e.get("note", ""))
        for e in value["entries"]
    )
