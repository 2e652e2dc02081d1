"""Repair: a file mended in rounds, until nothing is left that can be mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.editing.source import Source
from site_builder.fix.mend import Stage
from site_builder.fix.mends import mends_of
from site_builder.read.document import Document, parse_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.fix.mend import Fields, Judge, Mend

MOST_ROUNDS = 100
"""A slip in the grammar hides the next one, so that each may take a round."""


@dataclass(frozen=True)
class Repair:
    """What a file was, what it would be, and how many problems that mends."""

    path: str
    before: bytes
    after: bytes
    mended: int
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


def repair(document: Document, data: bytes, fields: Fields, judge: Judge) -> Repair | None:
    """Return the repair of the document that `data` is, or None if nothing can be mended."""
    source: Source | None = None
    readable, mended = "", 0
    for _ in range(MOST_ROUNDS):
        mends = _round(mends_of(document, judge(document), fields, judge))
        if not mends:
            break
        mended += len(mends)
        if source is None:
            recoded = document.recoded
            source = Source.of(data) if recoded is None else Source(recoded)
            readable = source.text
        source = source.edited(e for m in mends for e in m.edits)
        document = parse_document(document.path, document.place, source.data)
    if source is None:
        return None
    return Repair(document.path, data, source.data, mended, readable)


def _round(mends: Sequence[Mend]) -> list[Mend]:
    """Return what is mended at once: the first stage alone, of a broken grammar the first slip."""
    stage = min((m.stage for m in mends), default=None)
    first = [m for m in mends if m.stage is stage]
    if not first:
        return []
    return first[:1] if stage is Stage.GRAMMAR else _apart(first)


def _apart(mends: Sequence[Mend]) -> list[Mend]:
    """Leave out what overlaps with a mend before it: it comes in the next round."""
    kept: list[Mend] = []
    last = -1
    for mend in sorted(mends, key=lambda m: m.edits):
        if not mend.edits or mend.edits[0].start >= last:
            kept.append(mend)
            last = max((e.end for e in mend.edits), default=last)
    return kept
