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

    @property
    def line_end(self) -> str:
        """The end that the first line has, for lines that are added."""
        return self._ends[0][1] if self._ends else "\n"

    def edited(self, edits: Iterable[Edit]) -> Source:
        """Return the source after edits, which are places in the text with line feeds alone."""
        there = [
            Edit(self._offset(e.start), self._offset(e.end), e.text.replace("\n", self.line_end))
            for e in edits
        ]
        return Source(apply_edits(self.text, there), self.bom)

    def _offset(self, offset: int) -> int:
        return offset + bisect_left(self._longer, offset)
