"""Match: a text that a change writes, another one, and the passages that both have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.review.likeness.passages import Passage, Sieve, passages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from site_builder.read.document import Document
    from site_builder.review.likeness.passages import Runs
    from site_builder.review.own_text import OwnText

SHARE = 20
"""Percent of a document's own text from which it is told."""
LONG = 100
"""Letters of a passage that is told however small its share is: a paragraph."""
ENOUGH = 60
"""Letters on which a share rests at least: of a short answer a common turn is much."""
_CANDIDATES = 20
"""Documents that are looked at closely, for each that the change touches."""
_FEWEST = 10
"""Runs in common below which it is not worth a closer look."""
_AT_ONCE = 50


@dataclass(frozen=True)
class ComparedText:
    """A document and its own text."""

    document: Document
    text: OwnText

    @property
    def path(self) -> str:
        """Where it stands."""
        return self.document.path

    @property
    def unit(self) -> str:
        """The id of the unit that it names as its own."""
        return str((self.document.value or {}).get("unit"))


@dataclass(frozen=True)
class Match:
    """Two papers and the passages of the first that the second has too."""

    paper: ComparedText
    other: ComparedText
    passages: tuple[Passage, ...]

    @property
    def length(self) -> int:
        """Letters of the paper that stand in the other one."""
        return sum(p.length for p in self.passages)

    @property
    def share(self) -> int:
        """Percent of the paper's text."""
        return 100 * self.length // max(1, len(self.paper.text.letters))

    @property
    def longest(self) -> Passage:
        """The longest passage, the first of several."""
        return max(self.passages, key=lambda p: (p.length, -p.start))

    @property
    def counts(self) -> bool:
        """Whether a person would want to know."""
        if self.length < ENOUGH:
            return False
        return self.share >= SHARE or self.longest.length >= LONG


def find_matches(
    new: Sequence[ComparedText],
    others: Sequence[ComparedText],
    ignored: Runs,
    is_expected: Callable[[ComparedText, ComparedText], bool],
) -> Iterator[Match]:
    """Yield the matches of new papers with others that are worth telling.

    `ignored` are runs that everybody has from the form; of two papers of which `is_expected`
    holds nothing is said.
    """
    for start in range(0, len(new), _AT_ONCE):
        yield from _some(new[start : start + _AT_ONCE], others, ignored, is_expected)


def _some(
    new: Sequence[ComparedText],
    others: Sequence[ComparedText],
    ignored: Runs,
    is_expected: Callable[[ComparedText, ComparedText], bool],
) -> Iterator[Match]:
    sieve = Sieve([paper.text.letters for paper in new], ignored)
    common = [sieve.common(other.text.letters) for other in others]
    for number, paper in enumerate(new):
        ranked = sorted(
            (-int(counts[number]), place)
            for place, counts in enumerate(common)
            if counts[number] >= _FEWEST and not is_expected(paper, others[place])
        )
        for _, place in ranked[:_CANDIDATES]:
            other = others[place]
            found = passages(paper.text.letters, other.text.letters, ignored)
            match = Match(paper, other, found)
            if match.counts:
                yield match
