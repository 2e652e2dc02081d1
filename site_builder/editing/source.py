"""Source: a file's bytes as a text to edit, with its BOM and each line's own end kept."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.editing.edit import Edit, apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterable

_END = re.compile("\r\n?|\n")


@dataclass(frozen=True)
class Source:
    """The text of a UTF-8 file as it stands there; `bom` is empty or the mark before it."""

    text: str
    bom: bytes = b""

    @classmethod
    def of(cls, data: bytes) -> Source:
        """Read the bytes of a file; raises UnicodeDecodeError if they are not UTF-8."""
        bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        return cls(data[len(bom) :].decode("utf-8"), bom)

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.bom + self.text.encode("utf-8")

    @cached_property
    def _ends(self) -> list[tuple[int, str]]:
        """Each line end: its offset in the text with line feeds alone, and what it is."""
        ends, longer = [], 0
        for match in _END.finditer(self.text):
            ends.append((match.start() - longer, match.group()))
            longer += len(match.group()) - 1
        return ends

    @cached_property
    def _longer(self) -> list[int]:
        """The offsets of the ends that are two characters long."""
        return [offset for offset, end in self._ends if len(end) > 1]

    @cached_property
    def _places(self) -> list[int]:
        """The offsets of all the ends."""
        return [offset for offset, _ in self._ends]

    def edited(self, edits: Iterable[Edit]) -> Source:
        """Return the source after edits, which are places in the text with line feeds alone."""
        there = [Edit(self._offset(e.start), self._offset(e.end), self._ended(e)) for e in edits]
        return Source(apply_edits(self.text, there), self.bom)

    def rewritten(self, text: str) -> Source:
        """Return the source with a text (line feeds alone) in which what stays keeps its ends."""
        plain = _END.sub("\n", self.text)
        start = _shared(plain, text)
        behind = _shared(plain[start:][::-1], text[start:][::-1])
        made = text[start : len(text) - behind]
        return self.edited([Edit(start, len(plain) - behind, made)])

    def _ended(self, edit: Edit) -> str:
        """Return an edit's text; its lines end as those that it replaces, then as the last did."""
        first, *others = edit.text.split("\n")
        if not others:
            return first
        start, end = (bisect_left(self._places, place) for place in (edit.start, edit.end))
        ends = [written for _, written in self._ends[start:end]] or [self._near(edit.start, start)]
        ends += ends[-1:] * (len(others) - len(ends))
        return first + "".join(e + line for e, line in zip(ends, others, strict=False))

    def _near(self, offset: int, following: int) -> str:
        """Return the end of the line before an offset, or of its own line if it is within one."""
        begins = offset == 0 or offset - 1 in self._places[following - 1 : following]
        nearest = (following - begins, following, following - 1)
        return next((self._ends[i][1] for i in nearest if 0 <= i < len(self._ends)), "\n")

    def _offset(self, offset: int) -> int:
        return offset + bisect_left(self._longer, offset)


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts have in common from their start on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
