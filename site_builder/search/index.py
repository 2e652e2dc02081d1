"""Index: where every pair of neighbouring characters stands in a volume, in shards.

A phrase is found by pairs that cover it, at the right distance from one another; so what is
found stands there. A pair that stands almost everywhere would be a long list: of it the
index says only which pages have it, and where it stands is listed by three characters, with
the one before it and the one after it. Of single characters, too, only the pages are listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

from site_builder.search.layout import offsets, place
from site_builder.search.number_codes import numbers, page_codes, pages
from site_builder.search.postings import Postings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from site_builder.search.entry import SearchEntry

LEAST_FREQUENT = 256
"""Places in a volume; a pair with fewer is never split, nor is one with less than one a page."""
_SHARDS_A_PAGE = 4
_FACTORS = (7919, 104729)


@dataclass(frozen=True)
class Index:
    """A volume's index: shards of term → list, and what a reader must know of the volume."""

    windows: tuple[int, ...]
    frequent: tuple[str, ...]
    shards: tuple[Mapping[str, str], ...]


def build_index(entries: Sequence[SearchEntry], synonyms: Sequence[Sequence[str]] = ()) -> Index:
    """Build the index of one volume's entries, whose numbers are their places.

    `synonyms` are groups of folded words.
    """
    placed = place(entries)
    owners = offsets(placed.windows)
    total = len(entries)
    postings = Postings(placed)
    pairs = dict(postings.pairs())
    terms: dict[str, str] = {}
    for words in synonyms:
        where = set().union(*(_places(word, pairs) for word in words))
        if where:
            terms[concept(words)] = pages(page_codes(sorted(where), owners), total)
    enough = max(LEAST_FREQUENT, total)
    frequent = frozenset(pair for pair, where in pairs.items() if len(where) > enough)
    for pair, codes in postings.pages_of_pairs(frequent):
        terms[pair] = pages(codes, total)
        del pairs[pair]
    terms |= {term: numbers(where) for term, where in pairs.items()}
    terms |= {term: numbers(where) for term, where in postings.triples(frequent)}
    terms |= {char: pages(codes, total) for char, codes in postings.pages_of_characters()}
    number = shard_count(total)
    shards: list[dict[str, str]] = [{} for _ in range(number)]
    for term in sorted(terms):
        shards[shard_of(term, number)][term] = terms[term]
    return Index(placed.windows, tuple(sorted(frequent)), tuple(shards))


def shard_count(total: int) -> int:
    """The power of two nearest to four a page: it changes seldom while a round grows."""
    return 1 << round(log2(max(1, _SHARDS_A_PAGE * total)))


def shard_of(term: str, number: int) -> int:
    """The shard that holds a term, of `number` shards."""
    value = 0
    for char in term:
        value = (value * _FACTORS[0] + ord(char)) % _FACTORS[1]
    return value % number


def concept(words: Iterable[str]) -> str:
    """The term under which pages stand that have any word of a group of synonyms."""
    return f"~{'/'.join(words)}"


def _places(word: str, postings: Mapping[str, Sequence[int]]) -> set[int]:
    """Where a word of two characters or more stands; `postings` has every pair."""
    pairs = [(len(postings.get(word[i : i + 2], ())), i) for i in range(len(word) - 1)]
    pairs.sort()
    found: set[int] | None = None
    for _, offset in pairs:
        there = {position - offset for position in postings.get(word[offset : offset + 2], ())}
        found = there if found is None else found & there
        if not found:
            break
    return found or set()
