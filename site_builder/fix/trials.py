"""Trials: which of the fixes of a document hold, found out by making them and reading again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import catalogue
from site_builder.editing.expected_value import same
from site_builder.fix.fix import Fix, Judge, Phase
from site_builder.fix.hidden import visible_text_of
from site_builder.fix.lines import comments, edited
from site_builder.pointer import look_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from site_builder.problem import Finding
    from site_builder.read.document import Document

MOST = 24
"""Trials of one document: an honest one takes two or three."""
_TOGETHER = frozenset((Phase.CHARACTERS, Phase.VALUES, Phase.BODY))


class Trials:
    """Tries fixes of one document, many at once as long as they hold together."""

    def __init__(self, document: Document, judge: Judge) -> None:
        self.document = document
        self.judge = judge
        self.left = MOST

    def kept(self, fixes: list[Fix]) -> list[Fix]:
        """Return those fixes of one phase that hold."""
        if not fixes or fixes[0].phase is Phase.ENCODING:
            return fixes
        if fixes[0].phase not in _TOGETHER and len(fixes) > 1:
            return [kept for fix in fixes for kept in self.kept([fix])]
        good, rest = self._sorted_out(fixes)
        if len(good) == len(fixes):
            return fixes
        half = (len(rest) + 1) // 2
        parts = (good, rest[:half], rest[half:]) if len(fixes) > 1 else ()
        return [kept for part in parts for kept in self.kept(part)]

    def _sorted_out(self, fixes: list[Fix]) -> tuple[list[Fix], list[Fix]]:
        """Make all these fixes; return those that seem to hold, and those of which nobody knows."""
        if not self.left:
            return [], []
        self.left -= 1
        try:
            after = edited(self.document, (e for m in fixes for e in m.edits))
        except ValueError:  # two of them overlap
            return [], fixes
        if not self._comments_stay(after):
            return [], fixes
        expected = self._expected(fixes, after)
        if self._is_expected(fixes, after, expected):
            found = _Found(self.judge(after))
            return [m for m in fixes if m.holds(after) and not found.at(m.finding)], []
        right = [m for m in fixes if _is_alone_right(m, after, expected)]
        return ([], fixes) if len(right) in {0, len(fixes)} else (right, [])

    def _comments_stay(self, after: Document) -> bool:
        """Whether what is said around the answers is still there, and nothing else has become so.

        Of front matter that cannot be found nothing is known; its fix touches the two `---` alone.
        """
        before = self.document
        if before.path.endswith(".md") and before.body is None:
            return True
        return comments(before) == comments(after)

    def _expected(self, fixes: Iterable[Fix], after: Document) -> Any:
        """Return the old value with what the fixes change."""
        expected = self.document.value
        if expected is not None and after.value is not None:
            for fix in sorted(fixes, key=_last_first):
                expected = fix.change(expected, after) if fix.change else expected
        return expected

    def _is_expected(self, fixes: Sequence[Fix], after: Document, expected: Any) -> bool:
        """Whether the new value is the expected one; of broken grammar the fixes know more."""
        if self.document.value is None or fixes[0].phase is Phase.GRAMMAR:
            return True
        if fixes[0].phase is Phase.CHARACTERS:
            return same(visible_text_of(after.value), visible_text_of(self.document.value))
        return same(after.value, expected)


def _is_alone_right(fix: Fix, after: Document, expected: Any) -> bool:
    """Whether there is what was expected at least at the place of one fix."""
    pointer = fix.finding.pointer
    there = look_up(after.value, pointer)
    return bool(pointer) and there is not None and same(there, look_up(expected, pointer))


def _last_first(fix: Fix) -> tuple[bool, int]:
    """Renamed keys change the pointers below them, and items the numbers behind them."""
    return (catalogue()[fix.finding.code].fault == "unknown", -fix.edits[0].start)


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
            if catalogue()[finding.code].fault:
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
