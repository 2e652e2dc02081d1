"""Families: words that tell of the same way of doing things, and which of them a point has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from site_builder.resources import read_words

if TYPE_CHECKING:
    from site_builder.office.patterns.points import PracticePoint

_LEAD = 2
"""How much more a word counts in the short form of a point than in the sentence behind it."""
_ENOUGH = 4
"""字 of words, those of the lead counted twice, from which on a point belongs to a family."""


@dataclass(frozen=True)
class Family:
    """Words of one way of doing things."""

    key: str
    title: str
    words: tuple[str, ...]


@cache
def families() -> tuple[Family, ...]:
    """Return the families in the order in which they are preferred."""
    listed = read_words("site_builder.office.patterns", "families.yml")["families"]
    return tuple(Family(key, f["title"], tuple(f["words"])) for key, f in listed.items())


@cache
def ignored() -> tuple[str, ...]:
    """Return words that bring no points together."""
    return tuple(read_words("site_builder.office.patterns", "families.yml")["ignored"])


@dataclass(frozen=True)
class Belonging:
    """That a point belongs to a family: the words that say so, and how much they weigh."""

    family: Family
    words: tuple[str, ...]
    weight: int


def belongings(point: PracticePoint) -> tuple[Belonging, ...]:
    """Return the families to which a point may belong, the nearest first."""
    found = (_belonging(point, family) for family in families())
    enough = [b for b in found if b.weight >= _ENOUGH]
    return tuple(sorted(enough, key=lambda b: -b.weight))


def _belonging(point: PracticePoint, family: Family) -> Belonging:
    lead = _longest(point.lead, family.words)
    detail = [w for w in _longest(point.detail, family.words) if w not in lead]
    weight = _LEAD * sum(map(len, lead)) + sum(map(len, detail))
    return Belonging(family, (*lead, *detail), weight)


def _longest(text: str, words: tuple[str, ...]) -> list[str]:
    """Return the words that stand in a text, those apart that are part of a longer one."""
    found = [w for w in words if w in text]
    return [w for w in found if not any(w != other and w in other for other in found)]
