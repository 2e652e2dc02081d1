"""Why a file's pages cannot be looked at, and how much of a file is looked at."""

from __future__ import annotations

from enum import StrEnum

from site_builder.office.stamp.words import words

MOST_BYTES = 100_000_000
"""Of a file; a scan of a hundred pages in colour has half of it."""
MOST_PAGES = 300
"""Of a PDF, a TIFF, or the pictures in a Word file: half a minute."""
FINE = 12_000_000
"""Pixels of a page that are looked at: A4 at 350 dpi, and what phones photograph."""


class Reason(StrEnum):
    """What is wrong with a file: a key of the words."""

    SIZE = "size"
    EMPTY = "empty"
    HEIC = "heic"
    KIND = "kind"
    WORD = "word"
    NO_PICTURE = "no_picture"
    BROKEN = "broken"
    LOCKED = "locked"
    PAGES = "pages"
    PIXELS = "pixels"
    SCANS = "scans"


class UnreadableError(Exception):
    """The text, without a full stop, says why a file cannot be read and what to do.

    `most` is how much of it could be: bytes, pages or pixels.
    """

    def __init__(self, reason: Reason, most: int = 0) -> None:
        told = {"most": most, "millions": most // 1_000_000, "myriads": most // 10_000}
        super().__init__(words()["unreadable"][reason].format(**told))
        self.reason = reason
