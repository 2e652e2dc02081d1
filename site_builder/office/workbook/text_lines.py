"""How many lines a text takes in a cell, and how much of it a number of lines holds."""

from __future__ import annotations

from math import ceil
from unicodedata import east_asian_width

LINE_POINTS = 16
"""The height of a line of 11 points."""
_MARGIN = 1
"""Letters that a cell leaves free."""
_LETTER, _CHINESE = 10, 21
"""Tenths of a letter that a Latin and a Chinese character take."""


def letters(text: str) -> int:
    """How many letters wide a line is; a Chinese character takes two and a little."""
    return ceil(sum(map(_width, text)) / _LETTER)


def fitting(text: str, width: int, lines: int) -> int:
    """How many characters of a text fit in so many lines of a cell, `width` letters wide."""
    room, line, used = _LETTER * max(width - _MARGIN, 3), 1, 0
    for at, character in enumerate(text):
        wide = _width(character)
        if character == "\n" or used + wide > room:
            line, used = line + 1, 0
            if line > lines:
                return at + 1 if character == "\n" else at
        used += wide
    return len(text)


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a cell, `width` letters wide."""
    count = 1
    while (end := fitting(text, width, 1)) < len(text):
        text, count = text[end:], count + 1
    return count


def height_of(lines: int) -> int:
    """How high a row of so many lines is, in points."""
    return LINE_POINTS * lines + 4


def _width(character: str) -> int:
    if character == "\n":
        return 0
    return _CHINESE if east_asian_width(character) in "WFA" else _LETTER
