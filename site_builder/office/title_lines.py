"""Where a title of more than one line is broken: behind a mark, if there is one, else evenly.

Source: GB/T 9704, 7.3.1: a title of several lines keeps words whole and its lines in shape.
"""

from __future__ import annotations

import re

from site_builder.printable import columns

PER_LINE = 20
"""字 of 二号 on a line of the type area."""
_ENDING = "\uff1a\uff0c\u3001\uff1b\uff01\uff1f\u3002\u2026"
_OPENING, _CLOSING = "“‘《〈（", "”’》〉）"
_BEHIND = re.compile(
    f"(?:[{_ENDING}]|[{_CLOSING}])(?![{_ENDING}{_CLOSING}])|(?=[{_OPENING}])|(?=——)"
)
"""No line begins with a mark that ends something, nor ends with one that begins it."""
_PIECES = re.compile(r"[!-~]+|[【（“‘《]*[^!-~][】）”’》，。：；、！？]*")
"""What is never parted: Latin words and figures, and marks that cling to their neighbour."""


def title_lines(title: str, per_line: int = PER_LINE) -> tuple[str, ...]:
    """Return the lines of a title, the more alike the better; one where no mark parts it so.

    A line that is too long still is for `even_lines`, or for a typesetter that does the same.
    """
    if len(title) <= per_line:
        return (title,)
    parts = [(title[: m.end()], title[m.end() :]) for m in _BEHIND.finditer(title)]
    fitting = [pair for pair in parts if all(0 < len(part) <= per_line for part in pair)]
    return min(fitting, key=_unevenness, default=(title,))


def even_lines(text: str, per_line: float = PER_LINE) -> list[str]:
    """Return a text in as few lines of at most so many 字 as it takes, as even as can be.

    A word that is longer than a line has a line to itself.
    """
    pieces = _PIECES.findall(text)
    lines = _filled(pieces, per_line)
    count, width = len(lines), per_line
    while width > 1:
        narrower = _filled(pieces, width - 0.5)
        if len(narrower) > count:
            break
        lines, width = narrower, width - 0.5
    return lines


def width_of(text: str) -> float:
    """Return the width in 字, of which a Latin letter or a figure takes half."""
    return columns(text) / 2


def _unevenness(lines: tuple[str, ...]) -> tuple[int, int]:
    """Return what is less for better lines: of two as uneven, the first is rather the longer."""
    first, second = map(len, lines)
    return abs(first - second), second


def _filled(pieces: list[str], most: float) -> list[str]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and width_of(lines[-1] + piece) > most:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]
