"""Related cases: by the rare words that two cases share, and by what they are for.

A text is its bigrams of Han characters, weighed by how few cases have them (tf-idf with a
term counted once). Only a case's rarest terms are looked up, and only terms that few cases
have are kept, so that the work grows with the number of cases and not with its square.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from heapq import nsmallest
from math import log, sqrt
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from site_builder.model.prose import Case

LIMIT = 4
"""Related cases of one case."""
_RUN = re.compile(r"[\u4e00-\u9fff]+")
_RAREST = 40
"""Terms of a case that are looked up."""
_COMMON = 40
"""Cases; a term that more of them have says little."""
_SHARED = 2
"""Cases; a term that only one has brings nobody together."""
_CLOSE = 24
"""Cases, closest by their text, of which the facets are compared."""
_NEIGHBOURS = 8
"""Cases of the same category that are looked at besides: those next in order."""
_WEIGHTS = {"category": 0.08, "themes": 0.05, "audiences": 0.06, "key_areas": 0.05}
_DIGITS = 6
"""Scores are rounded: the last bits of a logarithm are not the same on every system."""


@dataclass(frozen=True)
class Related:
    """A related case, and the choices that both have, in the order in which it has them."""

    case: Case
    category: str | None
    themes: tuple[str, ...]
    audiences: tuple[str, ...]
    key_areas: tuple[str, ...]


def related_cases(cases: Sequence[Case]) -> dict[str, tuple[Related, ...]]:
    """Return id → the most closely related of the other cases, the closest first."""
    index = _Index(cases)
    near = _neighbours(cases)
    found: dict[str, tuple[Related, ...]] = {}
    for number, case in enumerate(cases):
        scores = index.scores(number)
        candidates = {n: scores.get(n, 0.0) for n in near[number]}
        candidates |= {
            n: scores[n] for n in nsmallest(_CLOSE, scores, key=lambda n: (-scores[n], n))
        }
        ranked = {n: round(s + _alike(case, cases[n]), _DIGITS) for n, s in candidates.items()}
        best = sorted(ranked, key=lambda n: (-ranked[n], cases[n].id))[:LIMIT]
        found[case.id] = tuple(_related(case, cases[n]) for n in best)
    return found


class _Index:
    """The terms of every case, and the cases of every telling term."""

    def __init__(self, cases: Sequence[Case]) -> None:
        self.terms = [_terms(case) for case in cases]
        whole: defaultdict[str, list[int]] = defaultdict(list)
        for number, terms in enumerate(self.terms):
            for term in terms:
                whole[term].append(number)
        most = min(_COMMON, max(_SHARED, len(cases) // 3))
        self.postings = {t: n for t, n in whole.items() if _SHARED <= len(n) <= most}
        self.weights = {t: log(len(cases) / len(n)) ** 2 for t, n in self.postings.items()}
        self.rarest = [self._rarest(terms) for terms in self.terms]
        squares = (sum(self.weights[t] for t in terms) for terms in self.rarest)
        self.lengths = [1 / sqrt(square) if square else 0.0 for square in squares]
        """Reciprocals of the lengths of the cases' vectors."""

    def _rarest(self, terms: set[str]) -> list[str]:
        known = (t for t in terms if t in self.postings)
        return sorted(known, key=lambda t: (len(self.postings[t]), t))[:_RAREST]

    def scores(self, number: int) -> dict[int, float]:
        """Return the other cases that share a rare term, and how much of them: at most about 1."""
        shared: defaultdict[int, float] = defaultdict(float)
        for term in self.rarest[number]:
            weight = self.weights[term]
            for other in self.postings[term]:
                shared[other] += weight
        shared.pop(number, None)
        own = self.lengths[number]
        return {n: own * self.lengths[n] * s for n, s in shared.items()}


def _terms(case: Case) -> set[str]:
    """The bigrams of what a case says of itself in short."""
    told = "\n".join((case.title, case.summary, *case.replicable, case.conditions))
    found: set[str] = set()
    for run in _RUN.findall(told):
        found.update(map(add, run, run[1:]))
    return found


def _neighbours(cases: Sequence[Case]) -> list[list[int]]:
    """For each case, some of the same category: something to show where no word is shared."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, case in enumerate(cases):
        groups[case.category].append(number)
    found: list[list[int]] = [[] for _ in cases]
    for group in groups.values():
        for place, number in enumerate(group):
            around = group[place + 1 :] + group[:place]
            found[number] = around[:_NEIGHBOURS]
    return found


def _alike(one: Case, other: Case) -> float:
    """How much of what the two cases are for is the same."""
    score = _WEIGHTS["category"] if one.category == other.category else 0.0
    for key in ("themes", "audiences", "key_areas"):
        a, b = set(getattr(one, key)), set(getattr(other, key))
        if a and b:
            score += _WEIGHTS[key] * len(a & b) / len(a | b)
    return score


def _related(one: Case, other: Case) -> Related:
    def both(key: str) -> tuple[str, ...]:
        values: Mapping[str, None] = dict.fromkeys(getattr(one, key))
        return tuple(value for value in getattr(other, key) if value in values)

    category = other.category if one.category == other.category else None
    return Related(other, category, both("themes"), both("audiences"), both("key_areas"))
