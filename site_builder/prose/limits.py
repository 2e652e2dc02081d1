"""What a body may hold at most, so that no text costs more time or memory than is known.

The engine is linear in all of this; the limits bound the factor. Nobody's honest case comes
near them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LENGTH = 100_000
"""Characters of a body."""
MAX_MARKS = 3000
"""Marks of emphasis, links, code and HTML in a body."""
MAX_INDENT = 24
"""Columns of spaces, quote marks and list marks in front of a line."""
MAX_COLUMNS = 60
"""Bars in one line: columns of a table, each of which every row has."""

_LEFT_OUT = {"marks": "…", "wide": "…", "deep": "…", "long": ""}
"""What stands for a line: something, lest its section be taken for empty."""
_LEAD = re.compile(r"(?:[ >]|[-*+](?= )|[0-9]{1,9}[.)](?= ))*")
_MARK = re.compile(r"[\[\]*_`<&!~\\]")


class Excess(NamedTuple):
    """Where a body goes past a limit: the line, from 0, and a reason of F522."""

    line: int
    reason: str


def excess(text: str) -> Excess | None:
    """Return the first line that goes past a limit."""
    return next((Excess(at, why) for at, (_, why) in enumerate(_judged(text)) if why), None)


def within_limits(text: str) -> str:
    """Return the text with a mark of omission for every line that goes past a limit."""
    return "\n".join(_LEFT_OUT.get(why, line) for line, why in _judged(text))


def _judged(text: str) -> Iterator[tuple[str, str]]:
    """Yield each line with the reason for which it goes too far, or none."""
    length = marks = 0
    for line in text.split("\n"):
        own = len(_MARK.findall(line))
        length, marks = length + len(line) + 1, marks + own
        if length > MAX_LENGTH:
            yield line, "long"
        elif own and marks > MAX_MARKS:
            yield line, "marks"
        elif line.count("|") > MAX_COLUMNS:
            yield line, "wide"
        else:
            yield line, "deep" if _lead(line) > MAX_INDENT else ""


def _lead(line: str) -> int:
    lead = _LEAD.match(line.expandtabs(4))
    return lead.end() if lead else 0
