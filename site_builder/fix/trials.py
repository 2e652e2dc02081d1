"""Trials: which of the mends of a document hold, found out by making them and reading again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.editing.outcome import same
from site_builder.fix.hidden import bare
from site_builder.fix.lines import edited
from site_builder.fix.mend import Judge, Mend, Stage
from site_builder.pointer import look_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from site_builder.problem import Finding
    from site_builder.read.document import Document

FAMILIES = ("S1", "C2", "R3")
"""First letters of a code about a document of a unit's own."""
MOST = 24
"""Trials of one document: an honest one takes two or three."""
_KEYWORDS = frozenset(f"{n:02}" for n in range(1, 10))
"""Last digits of a code that says that the schema is not met."""
_TOGETHER = frozenset((Stage.CHARACTERS, Stage.VALUES, Stage.HEADINGS))


class Trials:
    """Tries mends of one document, many at once as long as they hold together."""

    def __init__(self, document: Document, judge: Judge) -> None:
        self.document = document
        self.judge = judge
        self.left = MOST

    def kept(self, mends: list[Mend]) -> list[Mend]:
        """Return those mends of one stage that hold."""
        if not mends or mends[0].stage is Stage.ENCODING:
            return mends
        if mends[0].stage not in _TOGETHER and len(mends) > 1:
            return [kept for mend in mends for kept in self.kept([mend])]
        good, rest = self._sorted_out(mends)
        if len(good) == len(mends):
            return mends
        half = (len(rest) + 1) // 2
        parts = (good, rest[:half], rest[half:]) if len(mends) > 1 else ()
        return [kept for part in parts for kept in self.kept(part)]

    def _sorted_out(self, mends: list[Mend]) -> tuple[list[Mend], list[Mend]]:
        """Make all these mends; return those that seem to hold, and those of which nobody knows."""
        if not self.left:
            return [], []
        self.left -= 1
        try:
            after = edited(self.document, (e for m in mends for e in m.edits))
        except ValueError:  # two of them overlap
            return [], mends
        expected = self._expected(mends, after)
        if self._is_expected(mends, after, expected):
            found = _Found(self.judge(after))
            return [m for m in mends if m.holds(after) and not found.at(m.finding)], []
        right = [m for m in mends if _is_alone_right(m, after, expected)]
        return ([], mends) if len(right) in {0, len(mends)} else (right, [])

    def _expected(self, mends: Iterable[Mend], after: Document) -> Any:
        """Return the old value with what the mends change."""
        expected = self.document.value
        if expected is not None and after.value is not None:
            for mend in sorted(mends, key=_last_first):
                expected = mend.change(expected, after) if mend.change else expected
        return expected

    def _is_expected(self, mends: Sequence[Mend], after: Document, expected: Any) -> bool:
        """Whether the new value is the expected one; of broken grammar the mends know more."""
        if self.document.value is None or mends[0].stage is Stage.GRAMMAR:
            return True
        if mends[0].stage is Stage.CHARACTERS:
            return same(bare(after.value), bare(self.document.value))
        return same(after.value, expected)


def _is_alone_right(mend: Mend, after: Document, expected: Any) -> bool:
    """Whether there is what was expected at least at the place of one mend."""
    pointer = mend.finding.pointer
    there = look_up(after.value, pointer)
    return bool(pointer) and there is not None and same(there, look_up(expected, pointer))


def _last_first(mend: Mend) -> tuple[bool, int]:
    """Renamed keys change the pointers below them, and items the numbers behind them."""
    return (mend.finding.code.endswith("01"), -mend.edits[0].start)


class _Found:
    """What is found after a trial, by place."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.wrong: set[str] = set()
        """Pointers at or below which the schema is not met."""
        self.codes: set[tuple[str, str | int]] = set()
        for finding in findings:
            places = _prefixes(finding.pointer)
            self.codes |= {(finding.code, place) for place in places}
            if finding.span:
                self.codes.add((finding.code, finding.span.line))
            if finding.code.startswith(FAMILIES) and finding.code[2:] in _KEYWORDS:
                self.wrong |= places

    def at(self, finding: Finding) -> bool:
        """Whether a finding, or another of the schema's own at its place, is found again."""
        if finding.pointer:
            at_place = (finding.code, finding.pointer) in self.codes
            return at_place or finding.pointer in self.wrong
        return finding.span is not None and (finding.code, finding.span.line) in self.codes


def _prefixes(pointer: str) -> set[str]:
    tokens = pointer.split("/")
    return {"/".join(tokens[:n]) for n in range(2, len(tokens) + 1)}
