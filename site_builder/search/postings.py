"""Postings: where each pair, triple and character of a volume stands.

All characters of a volume lie in one array beside their addresses. A term is a number made of
its characters' ranks, and that number with the character's place behind it is one number more:
sorting those gathers the places of every term, in order, faster than a list for each would.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from site_builder.search.entry import SearchField
from site_builder.search.layout import STARTS, WINDOW, offsets

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    import numpy.typing as npt

    from site_builder.search.layout import Placed

    Numbers = npt.NDArray[np.int64]
    Mask = npt.NDArray[np.bool_]

_CODE_POINTS = 0x110000
_RANK_BITS = 13
"""8,192 different characters: three of them and a place fit into one number."""
_PLACE_BITS = 24
"""16 million characters, more than ten thousand cases have."""
_IN_BODY = (1, 2, 4)
"""Once, twice or three times, more often: from where on each class of `codes` counts."""


class Postings:
    """A volume's characters and their addresses.

    Raises ValueError for a volume of more than 16 million characters or 8,192 different ones.
    """

    def __init__(self, placed: Placed) -> None:
        encoded = "".join(text for _, text in placed.runs).encode("utf-32-le", "surrogatepass")
        points = np.frombuffer(encoded, dtype="<u4")
        present = np.zeros(_CODE_POINTS, np.bool_)
        present[points] = True
        # Ranks count from 1, so that a term's number says how long the term is.
        self._names = ["", *map(chr, np.flatnonzero(present).tolist())]
        if len(points) >> _PLACE_BITS or len(self._names) >> _RANK_BITS:
            message = "a volume of the search has too many characters"
            raise ValueError(message)
        self._ranks: Numbers = np.cumsum(present)[points]
        spans = [np.arange(start, start + len(text)) for start, text in placed.runs]
        self._places: Numbers = np.concatenate([np.empty(0, np.int64), *spans])
        self._owners = np.array(offsets(placed.windows), np.int64).reshape(-1, 2)
        self._pair: Numbers = (self._ranks[:-1] << _RANK_BITS) | self._ranks[1:]
        self._joined: Mask = np.diff(self._places) == 1
        """Whether a character is followed by the next one of the same text."""

    def pairs(self) -> Iterator[tuple[str, list[int]]]:
        """Yield every pair of neighbours, and where it stands."""
        return self._gather(self._pair, self._joined)

    def triples(self, frequent: Collection[str]) -> Iterator[tuple[str, list[int]]]:
        """Yield where three stand of which the first two or the last two are a frequent pair."""
        split = self._are(frequent)
        wanted = (split[:-1] | split[1:]) & self._joined[:-1] & self._joined[1:]
        triple = (self._pair[:-1] << _RANK_BITS) | self._ranks[2:]
        return self._gather(triple, wanted)

    def pages_of_pairs(self, frequent: Collection[str]) -> Iterator[tuple[str, dict[int, int]]]:
        """Yield frequent pairs with page → code, as `codes.page_codes` has it."""
        return self._count(self._pair, self._are(frequent) & self._joined)

    def pages_of_characters(self) -> Iterator[tuple[str, dict[int, int]]]:
        """Yield each character but the space with page → code, as `codes.page_codes` has it."""
        space = self._names.index(" ") if " " in self._names else -1
        return self._count(self._ranks, self._ranks != space)

    def _are(self, pairs: Collection[str]) -> Mask:
        """Where one of the pairs stands, were it not that texts end."""
        rank = {name: number for number, name in enumerate(self._names)}
        numbers = [(rank[pair[0]] << _RANK_BITS) | rank[pair[1]] for pair in pairs]
        return np.isin(self._pair, np.array(numbers, np.int64))

    def _gather(self, terms: Numbers, wanted: Mask) -> Iterator[tuple[str, list[int]]]:
        terms, at = _sorted(terms, wanted)
        places = self._places[at].tolist()
        for term, start, end in self._runs(terms):
            yield term, places[start:end]

    def _count(self, terms: Numbers, wanted: Mask) -> Iterator[tuple[str, dict[int, int]]]:
        terms, at = _sorted(terms, wanted)
        places = self._places[at]
        pages, begins = self._owners[places // WINDOW].T
        fields = np.searchsorted(STARTS, places - begins, "right") - 1
        new = (np.diff(terms, prepend=-1) != 0) | (np.diff(pages, prepend=-1) != 0)
        starts = np.flatnonzero(new)
        if not len(starts):
            return
        body = fields == SearchField.BODY
        times = np.add.reduceat(body.astype(np.int64), starts)
        codes = np.bitwise_or.reduceat(np.where(body, 0, 32 >> fields), starts)
        found = (codes | np.searchsorted(_IN_BODY, times, "right")).tolist()
        listed = pages[starts].tolist()
        for term, start, end in self._runs(terms[starts]):
            yield term, dict(zip(listed[start:end], found[start:end], strict=True))

    def _runs(self, terms: Numbers) -> Iterator[tuple[str, int, int]]:
        """Yield each term of a sorted array, where it begins and where it ends."""
        starts = np.flatnonzero(np.diff(terms, prepend=-1))
        names = map(self._term, terms[starts].tolist())
        edges = pairwise([*starts.tolist(), len(terms)])
        for name, (start, end) in zip(names, edges, strict=True):
            yield name, start, end

    def _term(self, number: int) -> str:
        last = self._names[number & ((1 << _RANK_BITS) - 1)]
        before = number >> _RANK_BITS
        return self._term(before) + last if before else last


def _sorted(terms: Numbers, wanted: Mask) -> tuple[Numbers, Numbers]:
    """Return the wanted terms in order, and where in the volume each of them stands."""
    at = np.flatnonzero(wanted)
    joined = np.sort((terms[: len(wanted)][at] << _PLACE_BITS) | at)
    return joined >> _PLACE_BITS, joined & ((1 << _PLACE_BITS) - 1)
