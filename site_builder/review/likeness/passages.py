"""Likeness: which passages two texts have in common, though names and figures be replaced.

Texts are compared by runs of `RUN` letters. Where few letters differ between such runs, as a
name does that was exchanged for another, a passage goes on; what is left of it is a passage
only if it is long enough to be no phrase that everybody writes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

RUN = 5
GAP = 8
"""Letters that may differ within a passage, at one place."""
SHORTEST = 30
"""Letters of the shortest passage."""
PIECE = 12
"""Letters of the shortest piece of a passage that shows anything by itself."""
DENSITY = 0.5
"""The part of a passage's letters that stands in such pieces."""
_FEWEST = 10
"""Runs in common below which there cannot be a passage."""
_BITS = 24

Runs = NDArray[np.uint64]
Places = NDArray[np.intp]

_WEIGHTS = np.array(
    [
        0x9E3779B97F4A7C15,
        0xC2B2AE3D27D4EB4F,
        0x165667B19E3779F9,
        0xD6E8FEB86659FD93,
        0xA0761D6478BD642F,
    ],
    dtype=np.uint64,
)


@dataclass(frozen=True)
class Passage:
    """Letters from `start` up to `end` stand in the other text, the first of them at `other`."""

    start: int
    end: int
    other: int

    @property
    def length(self) -> int:
        """The number of its letters."""
        return self.end - self.start


def runs(text: str) -> Runs:
    """Return a number for the run of letters that begins at each letter of a text."""
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    count = max(0, len(codes) - RUN + 1)
    made = np.zeros(count, dtype=np.uint64)
    for offset, weight in enumerate(_WEIGHTS):
        made += codes[offset : offset + count] * weight
    return made


def passages(text: str, other: str, ignored: Runs) -> tuple[Passage, ...]:
    """Return the passages of `text` that stand in `other` too, in their order."""
    own, theirs = runs(text), runs(other)
    if not len(own) or not len(theirs):
        return ()
    order = np.argsort(theirs, kind="stable")
    ranks = np.searchsorted(theirs[order], own).clip(max=len(theirs) - 1)
    places = order[ranks]  # where in the other text each run stands first
    hits = np.flatnonzero((theirs[places] == own) & ~np.isin(own, ignored))
    found = (_passage(stretch, places) for stretch in _cut(hits, np.diff(hits) > RUN + GAP))
    return tuple(passage for passage in found if passage)


def _cut(hits: Places, breaks: NDArray[np.bool_]) -> list[Places]:
    """Cut places into pieces, where there is a break between one and the next."""
    return np.split(hits, np.flatnonzero(breaks) + 1) if len(hits) else []


def _passage(stretch: Places, places: Places) -> Passage | None:
    """Make a passage of runs that stand near one another, if it is one.

    Phrases that stand near one another here and anywhere there do not make a passage: most of
    it must be pieces that go on in the other text as they do here.
    """
    start, end = int(stretch[0]), int(stretch[-1]) + RUN
    if end - start < SHORTEST:
        return None
    shifts = np.abs(np.diff(places[stretch] - stretch))
    pieces = _cut(stretch, shifts > GAP)
    sure = [piece for piece in pieces if _covered(piece) >= PIECE]
    if sum(map(_covered, sure)) < DENSITY * (end - start):
        return None
    return Passage(start, end, int(places[sure[0][0]]))


def _covered(piece: Places) -> int:
    """The number of letters that the runs of a piece cover."""
    return int(np.minimum(np.diff(piece), RUN).sum()) + RUN


class Sieve:
    """Tells which of several texts may have a passage in common with another one."""

    def __init__(self, texts: Sequence[str], ignored: Runs) -> None:
        own = [np.setdiff1d(runs(text), ignored) for text in texts]
        self.known = np.unique(np.concatenate([np.zeros(0, dtype=np.uint64), *own]))
        self.owners = np.zeros((len(self.known), len(texts)), dtype=np.uint8)
        for number, numbers in enumerate(own):
            self.owners[np.searchsorted(self.known, numbers), number] = 1
        self.table = np.zeros(1 << _BITS, dtype=bool)
        self.table[self.known >> np.uint64(64 - _BITS)] = True

    def common(self, other: str) -> NDArray[np.int64]:
        """Return, for each text, how many runs it has in common with `other`."""
        theirs = runs(other)
        theirs = np.unique(theirs[self.table[theirs >> np.uint64(64 - _BITS)]])
        if len(theirs) < _FEWEST:
            return np.zeros(self.owners.shape[1], dtype=np.int64)
        places = np.searchsorted(self.known, theirs).clip(max=max(0, len(self.known) - 1))
        places = places[self.known[places] == theirs]
        counts: NDArray[np.int64] = self.owners[places].sum(axis=0, dtype=np.int64)
        return counts
