"""Characters that a reader could not see, or that another computer could not show."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from site_builder.problem import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNUSABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufeff\uffa0\ufff9-\uffff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
DROPPED = re.compile(
    "[\u00ad\u200b\u2060\ufeff]|(?<![^\x00-\u04ff\u2e80-\ud7ff\uff00-\uffee])[\u200c\u200d]"
    "(?![^\x00-\u04ff\u2e80-\ud7ff\uff00-\uffee])"
)
"""Soft hyphen, zero-width space and the like; joiners too, but not those that make one sign of two.

Marks of direction are none of these: a text without them can read otherwise.
"""


def hidden_characters(text: str, first_line: int = 1) -> Iterator[Finding]:
    """Yield F502 for the first unusable character of each line."""
    for number, line in enumerate(text.split("\n"), first_line):
        match = _UNUSABLE.search(line)
        if match:
            yield _finding(match.group(), Span(number, match.start() + 1))


def _finding(char: str, span: Span) -> Finding:
    facts = {"reason": _reason(char), "point": f"U+{ord(char):04X}"}
    return Finding("F502", facts=facts, span=span)


def _reason(char: str) -> str:
    """Say what a character is (a reason of F502)."""
    if char == "\ufffd":
        return "lost"
    return "private" if unicodedata.category(char) == "Co" else "hidden"


def parseable(text: str) -> str:
    """Put spaces for the control characters and line separators at which a parser would stop."""
    return _CONTROL.sub(" ", text)


def without_hidden(text: str) -> str:
    """Return a text without the characters that can be dropped."""
    return DROPPED.sub("", text)
