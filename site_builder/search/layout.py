"""Layout: an address for every character of a volume, from which page and field can be told.

A page takes one window of addresses or several; each field has its own part of the first,
and the body goes on into the others. Nothing else need be said about where a match stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.search.entry import SearchEntry, SearchField
from site_builder.search.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WINDOW = 4096
STARTS = (0, 128, 640, 1152, 1408)
"""Where each field begins in a page; the last one, the body, has no end."""


@dataclass(frozen=True)
class Placed:
    """A volume's texts with their addresses, and how many windows each page takes."""

    windows: tuple[int, ...]
    runs: tuple[tuple[int, str], ...]


def place(entries: Sequence[SearchEntry]) -> Placed:
    """Give the entries' folded texts their addresses."""
    runs: list[tuple[int, str]] = []
    windows: list[int] = []
    start = 0
    for entry in entries:
        mine = list(_fields(entry))
        runs += [(start + STARTS[field], text) for field, text in mine]
        end = max((STARTS[field] + len(text) for field, text in mine), default=0)
        windows.append(end // WINDOW + 1)
        start += windows[-1] * WINDOW
    return Placed(tuple(windows), tuple(runs))


def _fields(entry: SearchEntry) -> Iterator[tuple[SearchField, str]]:
    """Yield each field's folded text; what is too long for its part stands in the body too.

    One address is left free at the end of each part, so that nothing runs across.
    """
    long: list[str] = []
    for field in SearchField:
        text = fold(entry.text(field))
        if field is SearchField.BODY:
            text = " ".join(part for part in (text, *long) if part)
        elif len(text) >= STARTS[field + 1] - STARTS[field]:
            long.append(text)
            text = text[: STARTS[field + 1] - STARTS[field] - 1]
        if text:
            yield field, text


def offsets(windows: Sequence[int]) -> list[tuple[int, int]]:
    """Return window by window the page's number and the address where the page begins."""
    found: list[tuple[int, int]] = []
    for page, count in enumerate(windows):
        found += [(page, len(found) * WINDOW)] * count
    return found
