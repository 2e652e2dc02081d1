"""Index: where every pair of neighbouring characters stands in a volume, in shards.

A phrase is found by pairs that cover it, at the right distance from one another; so what is
found stands there. A pair that stands almost everywhere would be a long list: of it the
index says only which pages have it, and where it stands is listed by three characters, with
the one before it and the one after it. Of single characters, too, only the pages are listed.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import partial
from itertools import compress, count, groupby
from math import log2
from operator import add, or_
from typing import TYPE_CHECKING

from site_builder.search.codes import field_code, numbers, page_codes, pages
from site_builder.search.layout import STARTS, WINDOW, Placed, offsets, place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from site_builder.search.entry import Entry

LEAST_FREQUENT = 256
"""Places in a volume; a pair with fewer is never split, nor is one with less than one a page."""
_SHARDS_A_PAGE = 4
_FACTORS = (7919, 104729)

Postings = defaultdict[str, "array[int]"]


@dataclass(frozen=True)
class Index:
    """A volume's index: shards of term → list, and what a reader must know of the volume."""

    windows: tuple[int, ...]
    frequent: tuple[str, ...]
    shards: tuple[Mapping[str, str], ...]


def build_index(entries: Sequence[Entry], synonyms: Sequence[Sequence[str]] = ()) -> Index:
    """Build the index of one volume's entries, whose numbers are their places.

    `synonyms` are groups of folded words.
    """
    placed = place(entries)
    owners = offsets(placed.windows)
    total = len(entries)
    postings = _pairs(placed)
    terms: dict[str, str] = {}
    for words in synonyms:
        where = set().union(*(_places(word, postings) for word in words))
        if where:
            terms[concept(words)] = pages(page_codes(sorted(where), owners), total)
    enough = max(LEAST_FREQUENT, total)
    frequent = frozenset(pair for pair, where in postings.items() if len(where) > enough)
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
    """The power of two nearest to four a page: it changes seldom while a round grows."""
    return 1 << round(log2(max(1, _SHARDS_A_PAGE * total)))


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
        split = list(map(frequent.__contains__, map(add, text, text[1:])))
        for at in compress(range(len(text) - 2), map(or_, split, split[1:])):
            found[text[at : at + 3]].append(start + at)
    return found


def _characters(
    placed: Placed, owners: Sequence[tuple[int, int]]
) -> defaultdict[str, dict[int, int]]:
    """Return character → page → code."""
    found: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for page, runs in groupby(placed.runs, key=lambda run: owners[run[0] // WINDOW]):
        number, begin = page
        codes: dict[str, int] = {}
        for start, text in runs:
            field = STARTS.index(start - begin)
            for char, times in Counter(text).items():
                codes[char] = codes.get(char, 0) | field_code(field, times)
        for char, code in codes.items():
            found[char][number] = code
    found.pop(" ", None)
    return found


def concept(words: Iterable[str]) -> str:
    """The term under which pages stand that have any word of a group of synonyms."""
    return f"~{'/'.join(words)}"


def _places(word: str, postings: Postings) -> set[int]:
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
