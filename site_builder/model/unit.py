"""Unit: who may submit, from the roster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

KINDS = ("province", "city", "county", "undertaker")
"""Kinds of unit, from the top down."""
ASSOCIATIONS = frozenset(("province", "city", "county"))
"""Kinds whose money is added up; an undertaker's stands in its association's too."""
HEADS = frozenset(("province", "city"))
"""Kinds that answer for an area: they report on it, and pass its money down."""


@dataclass(frozen=True)
class Unit:
    """An association or an undertaker; `city` is the folder that it belongs to."""

    id: str
    name: str
    kind: str
    division: str
    city: str
    owners: tuple[str, ...] = ()


def rank(unit: Unit) -> tuple[int, str, str]:
    """The order of units within an area: by level, then by place."""
    return KINDS.index(unit.kind), unit.division, unit.id


def build_units(city: str, value: dict[str, Any]) -> tuple[Unit, ...]:
    """Build from a valid `schema/units/<city>.yml`."""
    return tuple(
        Unit(u["id"], u["name"], u["kind"], u["division"], city, tuple(u.get("owners", ())))
        for u in value["units"]
    )
