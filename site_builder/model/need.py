"""Need: what a visitor comes with, made of words that cases say and of choices that they have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

CHOICES = ("themes", "category", "key_areas", "audiences")
"""Fields of a case whose choices a need may name."""


@dataclass(frozen=True)
class Need:
    """A need: `key` is part of an address, `choices` are field → values, any of which counts."""

    key: str
    title: str
    description: str
    words: tuple[str, ...]
    choices: Mapping[str, tuple[str, ...]]


def build_needs(value: dict[str, Any]) -> tuple[Need, ...]:
    """Build from a valid `schema/needs.yml`; of a key that stands twice the first counts."""
    found: dict[str, Need] = {}
    for row in value["needs"]:
        choices = {key: tuple(row[key]) for key in CHOICES if key in row}
        need = Need(row["key"], row["title"], row["description"], tuple(row["words"]), choices)
        found.setdefault(need.key, need)
    return tuple(found.values())
