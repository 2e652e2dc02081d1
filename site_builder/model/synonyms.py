"""Synonyms: words that the search takes for one another, and words that it may pass over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Synonyms:
    """Groups of words that may stand for one another; `ignored` words say nothing."""

    groups: tuple[tuple[str, ...], ...] = ()
    ignored: tuple[str, ...] = ()


def build_synonyms(value: dict[str, Any]) -> Synonyms:
    """Build from a valid `schema/synonyms.yml`."""
    groups = tuple(tuple(words) for words in value["groups"])
    return Synonyms(groups, tuple(value.get("ignored", ())))
