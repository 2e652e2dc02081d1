"""The roster: finding a unit in it, and adding one to its text without touching the rest."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from site_builder.editing import yaml_text
from site_builder.read import strict_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.model.unit import Unit
    from site_builder.problem import Span

_NEAR = 5
"""Near matches that a message lists."""


def find_units(wanted: str, units: Mapping[str, Unit]) -> tuple[Unit, ...]:
    """Return the unit of that id or name; else every unit that it may mean, best first."""
    exact = [u for u in units.values() if wanted in {u.id, u.name}]
    if exact:
        return tuple(exact)
    part = [u for u in units.values() if wanted in u.name or wanted in u.id]
    similar = get_close_matches(wanted, units, n=_NEAR)
    names = {u.name: u for u in units.values()}
    near = [units[i] for i in similar]
    near += [names[n] for n in get_close_matches(wanted, names, n=_NEAR)]
    return tuple(dict.fromkeys((*part, *near)))[:_NEAR]


def add_unit(text: str, unit: Unit) -> str | None:
    """Return a roster's text with one more entry at its end; comments stay.

    None if the text is no roster, or one that is written otherwise than in lines.
    """
    before = strict_yaml.parse(text)
    values = {"id": unit.id, "name": unit.name, "kind": unit.kind, "division": unit.division}
    added = _added(text, yaml_text.item(values), before.values.get("/units/0"))
    after = strict_yaml.parse(added)
    listed = before.value.get("units") if isinstance(before.value, dict) else before.value
    if before.findings or after.findings or not (listed is None or isinstance(listed, list)):
        return None
    return added if after.value["units"] == [*(listed or ()), values] else None


def _added(text: str, lines: list[str], first: Span | None) -> str:
    if first is None:
        head = "\n".join(line for line in text.split("\n") if not line.startswith("units:"))
        return "\n".join([head.rstrip("\n"), "units:", *(f"  {line}" for line in lines), ""])
    pad = " " * (first.column - 3)
    return "\n".join([text.rstrip("\n"), *(pad + line for line in lines), ""])
