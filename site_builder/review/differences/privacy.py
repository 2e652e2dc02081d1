"""What may be a person's data is not repeated: whoever may read a comment need not see it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import private_codes
from site_builder.review.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.check.run.checked import Side
    from site_builder.read.document import Document
    from site_builder.review.comparison import Comparison
    from site_builder.review.differences.values import Found
    from site_builder.review.review import ChangedAnswer


@dataclass(frozen=True)
class Privacy:
    """The lines of one document, before and after, in which somebody's data may stand."""

    before: Lines
    after: Lines

    @classmethod
    def of(cls, comparison: Comparison, path: str) -> Privacy:
        """Look up what was found in a document on either side."""
        return cls(_lines(comparison.before, path), _lines(comparison.after, path))

    def covers(self, place: str) -> bool:
        """Whether such a line stands in the value at a place, on either side."""
        return self.before.touch(place) or self.after.touch(place)

    def applied(self, found: Iterable[Found]) -> list[ChangedAnswer]:
        """Return the changes, with the values hidden in which such a line stands."""
        hidden = words()["hidden"]
        changes = []
        for entry in found:
            change = entry.change
            if self.before.touch(entry.before) or self.after.touch(entry.after):
                change = replace(
                    change,
                    before=hidden if change.before else "",
                    after=hidden if change.after else "",
                )
            changes.append(change)
        return changes


@dataclass(frozen=True)
class Lines:
    """Lines with personal data, and the line at which each value of the document begins."""

    private: frozenset[int]
    starts: tuple[int, ...]
    document: Document | None

    def touch(self, place: str | None) -> bool:
        """Whether one of the lines lies in the value at a place, as `Found` gives it."""
        if not self.private or place is None or self.document is None:
            return False
        start, within = self._start(place), self._within(place)
        end = min((s for s in self.starts if s > within), default=10**9)
        return any(start <= line < end for line in self.private)

    def _start(self, place: str) -> int:
        if place.startswith("#"):
            return int(place[1:])
        span = self.document.span(place) if self.document else None
        return span.line if span else 0

    def _within(self, place: str) -> int:
        """Return the last line at which something inside of the value begins."""
        if place.startswith("#") or self.document is None:
            return self._start(place)
        inner = [s.line for p, s in self.document.values.items() if p.startswith(f"{place}/")]
        return max([self._start(place), *inner])


def _lines(side: Side, path: str) -> Lines:
    document = side.documents.get(path)
    private = frozenset(
        p.line
        for p in side.checked.problems
        if p.path == path and p.code in private_codes() and p.line
    )
    return Lines(private, _starts(document) if document and private else (), document)


def _starts(document: Document) -> tuple[int, ...]:
    lines = {span.line for span in (*document.values.values(), *document.keys.values())}
    lines |= {section.line for section in document.body.sections} if document.body else set()
    return tuple(sorted(lines | ({document.body.line} if document.body else set())))
