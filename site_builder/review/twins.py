"""Twins: what a change says almost as another document does, of whatever round."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.read.layout import SUBMITTED, DocumentKind
from site_builder.review.likeness import Passage, Sieve, passages, runs
from site_builder.review.own_text import OwnText, form_letters, own_text
from site_builder.review.phrases import phrases
from site_builder.review.review import Twin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.read.document import Document
    from site_builder.review.comparison import Comparison, Side
    from site_builder.review.likeness import Runs

SHARE = 20
"""Percent of a document's own text from which it is told."""
LONG = 100
"""Letters of a passage that is told however small its share is: a paragraph."""
ENOUGH = 60
"""Letters on which a share rests at least: of a short answer a common turn is much."""
MOST = 20
MOST_EACH = 3
_CANDIDATES = 20
"""Documents that are looked at closely, for each that the change touches."""
_FEWEST = 10
"""Runs in common below which it is not worth a closer look."""
_AT_ONCE = 50
_EXCERPT = 60
"""Characters."""
_INNER_QUOTES = str.maketrans("“”", "‘’")


@dataclass(frozen=True)
class _Paper:
    """A document and its own text."""

    document: Document
    text: OwnText

    @property
    def path(self) -> str:
        return self.document.path

    @property
    def unit(self) -> str:
        return str((self.document.value or {}).get("unit"))


@dataclass(frozen=True)
class _Match:
    """Two papers and the passages of the first that the second has too."""

    paper: _Paper
    other: _Paper
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
        return max(self.passages, key=lambda p: (p.length, -p.start))

    @property
    def counts(self) -> bool:
        if self.length < ENOUGH:
            return False
        return self.share >= SHARE or self.longest.length >= LONG


def twins(comparison: Comparison) -> tuple[Twin, ...]:
    """Return the twins of what a change writes, those with the largest share first.

    A paper is compared with every other one of either side; not with its own earlier self,
    and not with what its unit rightly says twice in a round (`_expected`).
    """
    after, before = comparison.after, comparison.before
    contract = after.checked.contract
    others = [_Paper(d, own_text(d, contract)) for d in _papers(after)]
    new = [p for p in others if p.path in comparison.touched and _is_new(p, before, contract)]
    if not new:
        return ()
    others += [
        _Paper(d, own_text(d, contract)) for d in _papers(before) if d.path in comparison.touched
    ]
    ignored = runs(form_letters(contract))
    matches: list[_Match] = []
    for start in range(0, len(new), _AT_ONCE):
        matches += _matches(new[start : start + _AT_ONCE], others, ignored, comparison)
    told = sorted(_told_once(matches), key=lambda m: (-m.share, m.paper.path, m.other.path))
    return tuple(_twin(match, comparison) for match in told[:MOST])


def _papers(side: Side) -> Iterator[Document]:
    for _, document in sorted(side.documents.items()):
        if document.kind in SUBMITTED and document.value is not None:
            yield document


def _is_new(paper: _Paper, before: Side, contract: Any) -> bool:
    """Whether a paper says anything that it did not say before."""
    earlier = before.documents.get(paper.path)
    if earlier is None or earlier.value is None:
        return bool(paper.text.letters)
    return own_text(earlier, contract).letters != paper.text.letters


def _matches(
    new: Sequence[_Paper], others: Sequence[_Paper], ignored: Runs, comparison: Comparison
) -> Iterator[_Match]:
    sieve = Sieve([paper.text.letters for paper in new], ignored)
    common = [sieve.common(other.text.letters) for other in others]
    for number, paper in enumerate(new):
        ranked = sorted(
            (-int(counts[number]), place)
            for place, counts in enumerate(common)
            if counts[number] >= _FEWEST and not _expected(paper, others[place], comparison)
        )
        for _, place in ranked[:_CANDIDATES]:
            other = others[place]
            found = passages(paper.text.letters, other.text.letters, ignored)
            match = _Match(paper, other, found)
            if match.counts:
                yield match


def _expected(paper: _Paper, other: _Paper, comparison: Comparison) -> bool:
    """Whether the two may say the same: one paper twice, or one unit on one matter.

    A paper is the same under another name if the change removes the other. Within a round a
    report, an update, a case and the survey of a unit tell of the same work, and the report of
    an area tells of what all its units did.
    """
    if paper.path == other.path or _presents(paper, other):
        return True
    mine, theirs = paper.document.place, other.document.place
    if mine.round != theirs.round:
        return False
    same_unit = paper.unit == other.unit
    if mine.kind is theirs.kind:
        return same_unit and other.path not in comparison.after.documents
    summed_up = mine.city == theirs.city and DocumentKind.REPORT in (mine.kind, theirs.kind)
    return same_unit or summed_up


def _presents(paper: _Paper, other: _Paper) -> bool:
    """Whether one of the two is an update that presents the other, a case."""
    for update, case in ((paper, other), (other, paper)):
        named = (update.document.value or {}).get("case")
        if update.document.kind is DocumentKind.UPDATE and case.path == f"cases/{named}/index.md":
            return True
    return False


def _told_once(matches: Sequence[_Match]) -> Iterator[_Match]:
    """Of two papers of one change that are alike, tell the one that is more like the other."""
    by_pair: dict[tuple[str, str], _Match] = {}
    for match in matches:  # a paper that the change touches too has two versions
        pair = (match.paper.path, match.other.path)
        if pair not in by_pair or match.share > by_pair[pair].share:
            by_pair[pair] = match
    told: dict[str, list[_Match]] = defaultdict(list)
    for (path, other), match in by_pair.items():
        back = by_pair.get((other, path))
        if back is None or (match.share, path) > (back.share, other):
            told[path].append(match)
    for found in told.values():
        found.sort(key=lambda m: (-m.share, m.other.path))
        yield from found[:MOST_EACH]


def _twin(match: _Match, comparison: Comparison) -> Twin:
    longest = match.longest
    line, begins = match.paper.text.place(longest.start)
    other_line, _ = match.other.text.place(longest.other)
    excerpt = begins.strip()
    if len(excerpt) > _EXCERPT:
        excerpt = excerpt[: _EXCERPT - 1] + "…"
    title = _title(match, comparison)
    return Twin(match.paper.path, line, match.share, match.other.path, title, other_line, excerpt)


def _title(match: _Match, comparison: Comparison) -> str:
    """Name the other paper: what it is, whose, and of which round."""
    checked = comparison.after.checked
    value = match.other.document.value or {}
    place = match.other.document.place
    mine = match.paper.document.place
    own = match.paper.unit == match.other.unit
    last = own and (place.round or 0) < (mine.round or 0) and place.kind is mine.kind
    units = checked.collection.reference.units if checked.collection else {}
    unit = units.get(match.other.unit)
    facts = {
        "round": place.round,
        "unit": unit.name if unit else match.other.unit,
        "title": str(value.get("title", "")).translate(_INNER_QUOTES)
        or checked.contract.item_titles().get(place.kind, ""),
    }
    form = "own_last" if last else "own" if own else "other"
    return str(phrases("twins")[form]).format(**facts)
