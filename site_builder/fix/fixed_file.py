"""FixedFile: a file fixed in rounds, until nothing is left that can be fixed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.editing.source import Source
from site_builder.fix.fix import Phase
from site_builder.fix.fixes import fixes_of
from site_builder.read.document import Document, parse_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.fix.fix import Fields, Fix, Judge

MOST_ROUNDS = 100
"""A slip in the grammar hides the next one, so that each may take a round."""


@dataclass(frozen=True)
class FixedFile:
    """What a file was, what it would be, and how many problems that fixes."""

    path: str
    before: bytes
    after: bytes
    fixed: int
    readable: str
    """The text as it was: decoded, if it was in another encoding."""

    @property
    def text(self) -> str:
        """The text as it would be."""
        return self.after.decode("utf-8-sig")

    @property
    def recoded(self) -> bool:
        """Whether the file was in another encoding."""
        try:
            self.before.decode("utf-8")
        except UnicodeDecodeError:
            return True
        return b"\0" in self.before


def fix_file(document: Document, data: bytes, fields: Fields, judge: Judge) -> FixedFile | None:
    """Return the document that `data` is after fixing, or None if nothing can be fixed."""
    source: Source | None = None
    readable, fixed = "", 0
    for _ in range(MOST_ROUNDS):
        fixes = _round(fixes_of(document, judge(document), fields, judge))
        if not fixes:
            break
        fixed += len(fixes)
        if source is None:
            recoded = document.recoded
            source = Source.of(data) if recoded is None else Source(recoded)
            readable = source.text
        source = source.edited(e for m in fixes for e in m.edits)
        document = parse_document(document.path, document.place, source.data)
    if source is None:
        return None
    return FixedFile(document.path, data, source.data, fixed, readable)


def _round(fixes: Sequence[Fix]) -> list[Fix]:
    """Return what is fixed at once: the first phase alone, of a broken grammar the first slip."""
    phase = min((m.phase for m in fixes), default=None)
    first = [m for m in fixes if m.phase is phase]
    if not first:
        return []
    return first[:1] if phase is Phase.GRAMMAR else _apart(first)


def _apart(fixes: Sequence[Fix]) -> list[Fix]:
    """Leave out what overlaps with a fix before it: it comes in the next round."""
    kept: list[Fix] = []
    last = -1
    for fix in sorted(fixes, key=lambda m: m.edits):
        if not fix.edits or fix.edits[0].start >= last:
            kept.append(fix)
            last = max((e.end for e in fix.edits), default=last)
    return kept
