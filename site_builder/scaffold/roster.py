"""The roster: finding a unit in it, and adding one to its text without touching the rest."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from site_builder.editing.operations import InsertFirst, InsertRow
from site_builder.editing.refusal import FaultyError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.editing.manuscript import Manuscript
    from site_builder.model.unit import Unit

_NEAR = 5
"""Near matches that a message lists."""
_TELLING = 5
"""字; so long a part of one name alone means that one."""


def find_units(wanted: str, units: Mapping[str, Unit]) -> tuple[Unit, ...]:
    """Return the unit of that id or name; else every unit that it may mean, best first."""
    exact = [u for u in units.values() if wanted in {u.id, u.name}]
    if exact:
        return tuple(exact)
    part = [u for u in units.values() if wanted in u.name or wanted in u.id]
    if len(part) == 1 and len(wanted) >= _TELLING:
        return tuple(part)
    similar = get_close_matches(wanted, units, n=_NEAR)
    names = {u.name: u for u in units.values()}
    near = [units[i] for i in similar]
    near += [names[n] for n in get_close_matches(wanted, names, n=_NEAR)]
    return tuple(dict.fromkeys((*part, *near)))[:_NEAR]


def add_unit(roster: Manuscript, unit: Unit) -> Manuscript:
    """Return a roster with one more entry behind the last.

    Raises FaultyError if there is anything wrong with its text, UnusualError if it is written
    otherwise than in lines.
    """
    document = roster.document
    if document.findings and not roster.is_empty:
        raise FaultyError(document.path)
    values = {"id": unit.id, "name": unit.name, "kind": unit.kind, "division": unit.division}
    listed = (document.value or {}).get("units")
    if isinstance(listed, list) and listed:
        return roster.edited([InsertRow(f"/units/{len(listed) - 1}", values)])
    return roster.edited([InsertFirst("/units", (values,))])
