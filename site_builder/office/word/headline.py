"""Headlines in even lines, since Word fills a line to its end and leaves a rest of two characters.

Source: GB/T 9704, 7.3.1: a title of several lines keeps words whole and its lines in shape.
"""

from __future__ import annotations

import re

from site_builder.printable import columns

_PIECES = re.compile(r"[!-~]+|[【（“‘《]*[^!-~][】）”’》，。：；、！？]*")
"""What is never parted: Latin words and figures, and marks that cling to their neighbour."""


def even_lines(text: str, most: float) -> list[str]:
    """Return the text in as few lines of at most `most` 字 as it takes, as even as can be.

    A word that is longer than a line has a line to itself.
    """
    pieces = _PIECES.findall(text)
    lines = _filled(pieces, most)
    count, width = len(lines), most
    while width > 1:
        narrower = _filled(pieces, width - 0.5)
        if len(narrower) > count:
            break
        lines, width = narrower, width - 0.5
    return lines


def width_of(text: str) -> float:
    """Return the width in 字, of which a Latin letter or a figure takes half."""
    return columns(text) / 2


def _filled(pieces: list[str], most: float) -> list[str]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and width_of(lines[-1] + piece) > most:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]
