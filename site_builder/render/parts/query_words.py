"""Query words: what a visitor's word says as a filter of the library.

All of it comes from the schema's choices, the divisions and the synonyms; what else people write
for a round, a place or an amount stands in `search/query_words.yml`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from site_builder.resources import read_words
from site_builder.search.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from site_builder.render.parts.facets import Facet
    from site_builder.render.site import Site

_WITH_SYNONYMS = ("audiences",)
"""Facets whose choices people call by many names."""
_ALONE = ("themes", "category", "key_areas")
"""Facets whose choices are common words: they are meant where they are written as a word alone."""
_SAID = ("round", "city", "county", *_WITH_SYNONYMS, *_ALONE)
"""Facets that a word of a query can mean; an amount has rules of its own."""
_SHORTEST = 2
"""字 of a place without its ending, as 南阳."""


def query_words(site: Site, facets: Sequence[Facet]) -> list[dict[str, Any]]:
    """For each facet its title and, choice by choice, the words that say it."""
    rules = read_words("site_builder.search", "query_words.yml")
    groups = site.collection.reference.synonyms.groups
    return [
        {
            "key": facet.key,
            "title": facet.title,
            "alone": facet.key in _ALONE,
            "choices": {
                value: _folded(_ways(facet.key, value, label, rules, groups))
                for value, label in facet.choices.items()
            },
        }
        for facet in facets
        if facet.key in _SAID
    ]


def amount_words(site: Site) -> dict[str, Any] | None:
    """The title of what a case cost and how an amount is written; None where nobody sees it."""
    labels = site.case_labels
    if "funds_wan" not in labels.public:
        return None
    rules = read_words("site_builder.search", "query_words.yml")["amounts"]
    return {"title": labels.title("funds_wan"), **rules}


def _ways(
    key: str,
    value: str,
    label: str,
    rules: Mapping[str, Any],
    groups: Iterable[Sequence[str]],
) -> Iterable[str]:
    if key == "round":
        return [way.format(year=value) for way in rules["round"]]
    if key in ("city", "county"):
        return [label, *_shortened(label, rules["place_endings"])]
    between = "|".join(map(re.escape, rules["between_words"]))
    parts = [label, *re.split(between, label)]
    if key not in _WITH_SYNONYMS:
        return [label]
    return [*parts, *(word for group in groups if {*parts} & {*group} for word in group)]


def _shortened(name: str, endings: Iterable[str]) -> Iterable[str]:
    """A place's name as people say it: without its ending, if enough is left."""
    for ending in endings:
        bare = name.removesuffix(ending)
        if bare != name and len(bare) >= _SHORTEST:
            yield bare


def _folded(ways: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word for word in map(fold, ways) if word))
