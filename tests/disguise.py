"""The same text written otherwise, as files that people wrote are; and what an edit left of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import cycle
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from site_builder.read.document import Document, parse_document
from site_builder.read.paths.layout import locate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BOM = b"\xef\xbb\xbf"
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_TAIL = re.compile(r"[ \t]+(?:#.*)?\Z")

Line = tuple[str, str]
"""What stands in a line, and its end."""


@dataclass(frozen=True)
class Disguise:
    """How a file is written: its mark in front, its line ends in turn, and what says nothing."""

    bom: bool
    ends: tuple[str, ...]
    last_end: bool
    remarks: tuple[tuple[int, str], ...]
    """Lines that say nothing, and where they come."""
    tails: tuple[tuple[int, str], ...]
    """What says nothing at the end of a line, and of which."""

    def put_on(self, text: str, path: str) -> bytes:
        """Return a file that says the same; what would say something else is left out."""
        lines = text.removesuffix("\n").split("\n")
        said = _said(text, path)

        def kept(made: list[str]) -> list[str]:
            return made if _said("\n".join([*made, ""]), path) == said else lines

        for place, remark in self.remarks:
            at = place % (len(lines) + 1)
            lines = kept([*lines[:at], remark, *lines[at:]])
        for place, tail in self.tails:
            at = place % len(lines)
            if not _TAIL.search(lines[at]):
                lines = kept([*lines[:at], lines[at] + tail, *lines[at + 1 :]])
        ends = [end for _, end in zip(lines, cycle(self.ends), strict=False)]
        if not self.last_end and lines[-1].strip():
            ends[-1] = ""
        made = "".join(line + end for line, end in zip(lines, ends, strict=True)).encode()
        return BOM + made if self.bom else made


def _said(text: str, path: str) -> tuple[Any, ...]:
    document = document_of(text.encode(), path)
    body = document.body.text if document.body else None
    return document.value, body, [finding.code for finding in document.findings]


def document_of(data: bytes, path: str) -> Document:
    """Return what the bytes at a path say."""
    place = locate(path)
    assert place
    return parse_document(path, place, data)


@st.composite
def disguises(draw: Callable[..., Any], *, ends_alone: bool = False) -> Disguise:
    """Every way of writing; `ends_alone` where a text has no comments of others'."""
    ends = draw(st.lists(st.sampled_from(["\n", "\r\n", "\r"]), min_size=1, max_size=3))
    places = st.integers(0, 10_000)
    remarks = st.sampled_from(["# 注", "      # 深处", "  # 二", "", "  ", "\t# 制表"])
    tails = st.sampled_from(["\t", "  ", "\t# 旁注", "  # 旁注"])
    several = 0 if ends_alone else 6
    return Disguise(
        draw(st.booleans()),
        tuple(ends),
        draw(st.booleans()),
        tuple(draw(st.lists(st.tuples(places, remarks), max_size=several))),
        tuple(draw(st.lists(st.tuples(places, tails), max_size=several))),
    )


def assert_nothing_else_differs(before: bytes, after: bytes, plain: tuple[str, str]) -> None:
    """See that an edit of a disguised file does what it does to the plain one, and no more.

    `plain` is that one, before and after.
    """
    assert after.startswith(BOM) == before.startswith(BOM)
    old, new = _lines(before), _lines(after)
    assert bool(old[-1][1]) == bool(new[-1][1]), "the end of the last line came or went"
    old, new = _ended(old, old), _ended(new, old)
    gone, added = _differing(*(_lines(text.encode()) for text in plain))
    now_gone, now_added = _differing(old, new)
    assert [_bare(line) for line in now_gone] == [_bare(line) for line in gone]
    assert [_bare(line) for line in now_added] == [_bare(line) for line in added]
    assert {end for _, end in now_added} <= {end for _, end in old}
    kept = {_key(line) for line in added}
    tails = Counter(_tail(line) for line in now_gone if _key(line) in kept)
    assert not tails - Counter(_tail(line) for line in now_added)


def _lines(data: bytes) -> list[Line]:
    found = [(m[1], m[2]) for m in _LINE.finditer(data.removeprefix(BOM).decode())]
    return found[:-1] if len(found) > 1 and found[-1] == ("", "") else found


def _ended(lines: list[Line], old: list[Line]) -> list[Line]:
    """Give a last line without an end that of the line before it, as an added one would have."""
    if lines[-1][1]:
        return lines
    return [*lines[:-1], (lines[-1][0], old[-2][1])]


def _differing(old: Sequence[Line], new: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines that are in one text alone, by a longest common subsequence."""
    longest = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            same = old[i] == new[j]
            longest[i][j] = (
                longest[i + 1][j + 1] + 1 if same else max(longest[i + 1][j], longest[i][j + 1])
            )
    i = j = 0
    gone, added = [], []
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and old[i] == new[j]:
            i, j = i + 1, j + 1
        elif i < len(old) and (j == len(new) or longest[i + 1][j] >= longest[i][j + 1]):
            gone.append(old[i])
            i += 1
        else:
            added.append(new[j])
            j += 1
    return gone, added


def _bare(line: Line) -> str:
    return _TAIL.sub("", line[0])


def _key(line: Line) -> str:
    return line[0].partition(":")[0]


def _tail(line: Line) -> Line:
    found = _TAIL.search(line[0])
    return (found[0] if found else "", line[1])
