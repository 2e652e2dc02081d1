"""Where a title that fills more than one line is broken: behind a mark, if there is one."""

from __future__ import annotations

import re

PER_LINE = 20
"""字 of 二号 on a line of the type area."""
_ENDING = "\uff1a\uff0c\u3001\uff1b\uff01\uff1f\u3002\u2026"
_OPENING, _CLOSING = "“‘《〈（", "”’》〉）"
_BEHIND = re.compile(
    f"(?:[{_ENDING}]|[{_CLOSING}])(?![{_ENDING}{_CLOSING}])|(?=[{_OPENING}])|(?=——)"
)
"""No line begins with a mark that ends something, nor ends with one that begins it."""


def title_lines(title: str, per_line: int = PER_LINE) -> tuple[str, ...]:
    """Return the lines of a title, the more alike the better; one where no mark parts it so.

    A line that is too long still is left to the typesetter, which evens it out.
    """
    if len(title) <= per_line:
        return (title,)
    parts = [(title[: m.end()], title[m.end() :]) for m in _BEHIND.finditer(title)]
    fitting = [pair for pair in parts if all(0 < len(part) <= per_line for part in pair)]
    return min(fitting, key=_unevenness, default=(title,))


def _unevenness(lines: tuple[str, ...]) -> tuple[int, int]:
    """Return what is less for better lines: of two as uneven, the first is rather the longer."""
    first, second = map(len, lines)
    return abs(first - second), second
