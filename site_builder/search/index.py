"""Index: where every pair of neighbouring characters stands in a group, in shards.

A phrase is found by pairs that cover it, at the right distance from one another; so what is
found stands there. A pair that stands almost everywhere would be a long list: of it the
index says only which pages have it, and where it stands is listed by three characters, with
the one before it and the one after it. Of single characters, too, only the pages are listed.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from itertools import count
from math import log2
from operator import add
from typing import TYPE_CHECKING

from site_builder.search.codes import numbers, page_codes, pages
from site_builder.search.entry import Field
from site_builder.search.layout import STARTS, WINDOW, Placed, offsets, place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from site_builder.search.entry import Entry

LEAST_FREQUENT = 256
"""Places in a group; a pair with fewer is never split, nor is one with less than one a page."""
_FACTORS = (7919, 104729)

Postings = defaultdict[str, "array[int]"]


@dataclass(frozen=True)
class Index:
    """A group's index: shards of term → list, and what a reader must know of the group."""

    windows: tuple[int, ...]
    frequent: tuple[str, ...]
    shards: tuple[Mapping[str, str], ...]


def build_index(entries: Sequence[Entry]) -> Index:
    """Build the index of one group's entries, whose numbers are their places."""
    placed = place(entries)
    owners = offsets(placed.windows)
    total = len(entries)
    postings = _pairs(placed)
    enough = max(LEAST_FREQUENT, total)
    frequent = frozenset(pair for pair, where in postings.items() if len(where) > enough)
    terms: dict[str, str] = {}
    for pair in frequent:
        terms[pair] = pages(page_codes(postings.pop(pair), owners), total)
    if frequent:
        postings |= _triples(placed, frequent)
    terms |= {term: numbers(where) for term, where in postings.items()}
    terms |= {char: pages(codes, total) for char, codes in _characters(placed, owners).items()}
    number = shard_count(total)
    shards: list[dict[str, str]] = [{} for _ in range(number)]
    for term in sorted(terms):
        shards[shard_of(term, number)][term] = terms[term]
    return Index(placed.windows, tuple(sorted(frequent)), tuple(shards))


def shard_count(total: int) -> int:
    """The power of two nearest to the number of pages: it changes seldom while a group grows."""
    return 1 << round(log2(max(1, total)))


def shard_of(term: str, number: int) -> int:
    """The shard that holds a term, of `number` shards."""
    value = 0
    for char in term:
        value = (value * _FACTORS[0] + ord(char)) % _FACTORS[1]
    return value % number


def _pairs(placed: Placed) -> Postings:
    found: Postings = defaultdict(partial(array, "I"))
    for start, text in placed.runs:
        for pair, position in zip(map(add, text, text[1:]), count(start), strict=False):
            found[pair].append(position)
    return found


def _triples(placed: Placed, frequent: frozenset[str]) -> Postings:
    """Where three characters stand of which the first two or the last two are frequent."""
    found: Postings = defaultdict(partial(array, "I"))
    for start, text in placed.runs:
        pairs = list(map(add, text, text[1:]))
        for first, last, position in zip(pairs, pairs[1:], count(start), strict=False):
            if first in frequent or last in frequent:
                found[first + last[1]].append(position)
    return found


def _characters(
    placed: Placed, owners: Sequence[tuple[int, int]]
) -> defaultdict[str, dict[int, int]]:
    """Return character → page → code."""
    found: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for start, text in placed.runs:
        page, begin = owners[start // WINDOW]
        body = start - begin == STARTS[Field.BODY]
        for char in set(text) - {" "}:
            if body:
                here = text.count(char)
                code = 1 + (here > 1) + (here > 3)  # noqa: PLR2004
            else:
                code = 32 >> STARTS.index(start - begin)
            found[char][page] = found[char].get(page, 0) | code
    return found
