"""Which needs of visitors a case meets: by its choices, or by what it says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from site_builder.model.need import Need
    from site_builder.model.prose import Case
    from site_builder.model.synonyms import Synonyms

_SAID = ("summary", "replicable")
"""Fields below the title in which a case says what it is about."""
_ENOUGH = 2
"""Different words there: one alone is too often said in passing."""


def needs_met(
    cases: Iterable[Case], needs: Iterable[Need], synonyms: Synonyms, public: Collection[str]
) -> list[tuple[str, ...]]:
    """Return the keys of the needs that each case meets; only `public` fields are looked at."""
    tests = [(need, _pattern(need, synonyms)) for need in needs]
    return [
        tuple(need.key for need, words in tests if _Reading(case, public).meets(need, words))
        for case in cases
    ]


def _pattern(need: Need, synonyms: Synonyms) -> re.Pattern[str]:
    """Any of a need's words, or of those that the search takes for one of them; longest first."""
    named = set(need.words)
    words = named.union(*(group for group in synonyms.groups if named.intersection(group)))
    return re.compile("|".join(map(re.escape, sorted(words, key=lambda w: (-len(w), w)))))


@dataclass(frozen=True)
class _Reading:
    """A case as everybody may read it."""

    case: Case
    public: Collection[str]

    def meets(self, need: Need, words: re.Pattern[str]) -> bool:
        chosen = any(
            not set(values).isdisjoint(_values(self.case, key))
            for key, values in need.choices.items()
            if key in self.public
        )
        return chosen or bool(words.search(self.case.title)) or self._says(words)

    def _says(self, words: re.Pattern[str]) -> bool:
        said = "\n".join(
            line for key in _SAID if key in self.public for line in _values(self.case, key)
        )
        return len(set(words.findall(said))) >= _ENOUGH


def _values(case: Case, key: str) -> tuple[str, ...]:
    value = getattr(case, key)
    return (value,) if isinstance(value, str) else tuple(value)
