"""What others wrote, made fit for a terminal and for the log of a pipeline."""

from __future__ import annotations

import re
import unicodedata

_COMMAND = "##["
"""What GitHub's runner takes for a command wherever it stands in a line."""

_LEAD = re.compile(r"\A(\s*)::")
"""Or at the beginning of a line; other forges' runners let one set the next step's PATH."""
LONGEST = 100
"""Columns of a line that are shown beside its number."""
_MOST = 2 * LONGEST
"""Characters that are looked at for it: some take no column."""
_BEFORE = 10
"""Characters that are shown before what is far inside a line."""
_ACTING = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"))


def printable(text: str) -> str:
    """Show what a terminal would act on or hide as `�`: control, format, line separators.

    The text keeps its length. No pipeline takes a part of it for a command.
    """
    text = text.replace("\t", " ").replace(_COMMAND, "##\uff3b")
    acting = (ord(c) for c in set(text) if unicodedata.category(c) in _ACTING)
    shown = text.translate(dict.fromkeys(acting, "�"))
    return _LEAD.sub("\\1\uff1a\uff1a", shown)


def printable_lines(text: str) -> str:
    """Make a text of several lines printable, line by line."""
    return "\n".join(printable(line) for line in text.split("\n"))


def cut(text: str) -> str:
    """Return the beginning of a text that fits beside a line number, with `…` if there is more.

    It is printable; no more of the text is looked at than may fit.
    """
    out, used = "", 0
    for char in printable(text[: _MOST + 1]):
        used += columns(char)
        if used > LONGEST or len(out) == _MOST:
            return out + "…"
        out += char
    return out


def part(text: str, start: int, width: int) -> tuple[str, int]:
    """Return the part of a line that shows what stands at `start`, and where that is in it."""
    end = start + width
    if end > _MOST or columns(text[:end]) > LONGEST:
        first = max(0, start - _BEFORE)
        return cut(text[first : first + _MOST + 1]), start - first
    return cut(text), start


def columns(text: str) -> int:
    """Count the columns that a text takes on a terminal (UAX 11: wide and full-width are 2)."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )
