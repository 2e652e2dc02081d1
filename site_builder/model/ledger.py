"""Ledger: what the province has received, when, and in what state it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any


class Stage(StrEnum):
    """How far a file has come, in the order in which it gets there."""

    RECEIVED = "received"
    RETURNED = "returned"
    """Sent back to be mended; sent anew it is received again."""
    CHECKED = "checked"
    """By the association of its city."""
    ACCEPTED = "accepted"
    """By the province."""
    CORRECTED = "corrected"
    """Changed after the province had accepted it, and the change accepted too."""
    WITHDRAWN = "withdrawn"
    """Taken back by its unit: the file itself is gone."""


DONE = frozenset((Stage.ACCEPTED, Stage.CORRECTED))
"""Stages in which nothing more is to be done."""
REASONED = frozenset((Stage.RETURNED, Stage.CORRECTED, Stage.WITHDRAWN))
"""Stages that mean nothing to the unit concerned without a reason."""


@dataclass(frozen=True)
class Entry:
    """One file's receipt and its present stage.

    `received` is the day on which it first came, `since` that of its stage if it is known;
    `note` is the reason, which is published of a withdrawal and of nothing else.
    """

    path: str
    received: date
    state: str
    note: str = ""
    since: date | None = None
    by: str = ""
    """Id of the association that entered the stage."""

    @property
    def day(self) -> date | None:
        """The day of the stage; what has only been received has been so since it came."""
        return self.since or (self.received if self.state == Stage.RECEIVED else None)


def build_ledger(value: dict[str, Any]) -> tuple[Entry, ...]:
    """Build from a valid `submissions/<round>/ledger.yml`."""
    return tuple(
        Entry(
            e["path"],
            date.fromisoformat(e["received"]),
            Stage(e["state"]),
            e.get("note", ""),
            date.fromisoformat(e["since"]) if "since" in e else None,
            e.get("by", ""),
        )
        for e in value["entries"]
    )
