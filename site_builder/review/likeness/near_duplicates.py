"""Near-duplicates: what a change says almost as another document does, of whatever round."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Any

from site_builder.contract.labels import inside_quotes
from site_builder.read.paths.layout import SUBMITTED, DocumentKind, case_path
from site_builder.review.likeness.matches import ComparedText, Match, find_matches
from site_builder.review.likeness.passages import runs
from site_builder.review.own_text import form_letters, own_text
from site_builder.review.readable_answers import short
from site_builder.review.review import Twin
from site_builder.review.words import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.check.run.checked import Side
    from site_builder.read.document import Document
    from site_builder.review.comparison import Comparison

MOST = 20
MOST_EACH = 3
_EXCERPT = 60
"""Characters."""


def twins(comparison: Comparison) -> tuple[Twin, ...]:
    """Return the twins of what a change writes, those with the largest share first.

    A paper is compared with every other one of either side; not with its own earlier self,
    and not with what its unit rightly says twice in a round (`_expected`).
    """
    after, before = comparison.after, comparison.before
    contract = after.checked.contract
    others = [ComparedText(d, own_text(d, contract)) for d in _papers(after)]
    new = [p for p in others if p.path in comparison.touched and _is_new(p, before, contract)]
    if not new:
        return ()
    others += [
        ComparedText(d, own_text(d, contract))
        for d in _papers(before)
        if d.path in comparison.touched
    ]
    ignored = runs(form_letters(contract))
    expected = partial(_expected, comparison)
    matches = find_matches(new, others, ignored, expected)
    told = sorted(_told_once(matches), key=lambda m: (-m.share, m.paper.path, m.other.path))
    return tuple(_twin(match, comparison) for match in told[:MOST])


def _papers(side: Side) -> Iterator[Document]:
    for _, document in sorted(side.documents.items()):
        if document.kind in SUBMITTED and document.value is not None:
            yield document


def _is_new(paper: ComparedText, before: Side, contract: Any) -> bool:
    """Whether a paper says anything that it did not say before."""
    earlier = before.documents.get(paper.path)
    if earlier is None or earlier.value is None:
        return bool(paper.text.letters)
    return own_text(earlier, contract).letters != paper.text.letters


def _expected(comparison: Comparison, paper: ComparedText, other: ComparedText) -> bool:
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


def _presents(paper: ComparedText, other: ComparedText) -> bool:
    """Whether one of the two is an update that presents the other, a case."""
    for update, case in ((paper, other), (other, paper)):
        named = (update.document.value or {}).get("case")
        if update.document.kind is DocumentKind.UPDATE and case.path == case_path(str(named)):
            return True
    return False


def _told_once(matches: Iterable[Match]) -> Iterator[Match]:
    """Of two papers of one change that are alike, tell the one that is more like the other."""
    by_pair: dict[tuple[str, str], Match] = {}
    for match in matches:  # a paper that the change touches too has two versions
        pair = (match.paper.path, match.other.path)
        if pair not in by_pair or match.share > by_pair[pair].share:
            by_pair[pair] = match
    told: dict[str, list[Match]] = defaultdict(list)
    for (path, other), match in by_pair.items():
        back = by_pair.get((other, path))
        if back is None or (match.share, path) > (back.share, other):
            told[path].append(match)
    for found in told.values():
        found.sort(key=lambda m: (-m.share, m.other.path))
        yield from found[:MOST_EACH]


def _twin(match: Match, comparison: Comparison) -> Twin:
    longest = match.longest
    line, begins = match.paper.text.place(longest.start)
    other_line, _ = match.other.text.place(longest.other)
    excerpt = short(begins, _EXCERPT)
    title = _title(match, comparison)
    return Twin(match.paper.path, line, match.share, match.other.path, title, other_line, excerpt)


def _title(match: Match, comparison: Comparison) -> str:
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
        "title": inside_quotes(str(value.get("title", "")))
        or checked.contract.item_titles().get(place.kind, ""),
    }
    form = "own_last" if last else "own" if own else "other"
    return str(phrases("twins")[form]).format(**facts)
