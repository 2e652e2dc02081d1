"""Entries of the ledger that a city may make: of its own files, below the province's stages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.model.ledger import Stage
from site_builder.model.ownership import NOBODY, fold, why_not_enter
from site_builder.model.unit import Unit
from site_builder.read.paths.domain import domain_of

if TYPE_CHECKING:
    from site_builder.model.ownership import Ownership
    from site_builder.read.document import Document

_Rows = dict[str, list[dict[str, Any]]]


def only_own_entries(
    before: Document | None, now: Document | None, ownership: Ownership, actor: str
) -> bool:
    """Whether a change of a ledger makes or moves on entries of the actor's own city alone.

    A ledger that cannot be read, or that names a file twice, is the province's to change.
    """
    old, new = _rows(before), _rows(now)
    if now is None or old is None or new is None:
        return False
    changed = [path for path in {*old, *new} if old.get(path) != new.get(path)]
    return all(
        _is_own(path, old.get(path, []), new.get(path, []), ownership, fold(actor))
        for path in changed
    )


def _is_own(
    path: str,
    old: list[dict[str, Any]],
    new: list[dict[str, Any]],
    ownership: Ownership,
    account: str,
) -> bool:
    city = domain_of(path).city
    if account not in ownership.cities.get(city, NOBODY) or len(new) != 1 or len(old) > 1:
        return False
    association = Unit("", "", "city", "", city)
    before, now = old[0] if old else {}, new[0]
    by = str(now.get("by", ""))
    signed = not by or account in ownership.units.get((city, by), NOBODY)
    states = str(now.get("state")), str(before.get("state", ""))
    barred = why_not_enter(association, states[0], path, states[1])
    return signed and not barred and _keeps_receipt(before, now)


def _keeps_receipt(before: dict[str, Any], now: dict[str, Any]) -> bool:
    """Whether the day that decides what is late stays; what was withdrawn may come anew."""
    if not before or before.get("received") == now.get("received"):
        return True
    anew = (before.get("state"), now.get("state")) == (Stage.WITHDRAWN, Stage.RECEIVED)
    return anew and str(before.get("since", "")) <= str(now.get("received", ""))


def _rows(document: Document | None) -> _Rows | None:
    """Return the entries by path; None if they cannot be told."""
    if document is None:
        return {}
    if document.value is None or not document.value.keys() <= {"entries"}:
        return None
    entries = document.value.get("entries", [])
    if not isinstance(entries, list):
        return None
    rows: _Rows = {}
    for entry in entries:
        if not isinstance(entry, dict) or not isinstance(entry.get("path"), str):
            return None
        rows.setdefault(entry["path"], []).append(entry)
    return rows
