"""Characters of Chinese, which are written without spaces around them."""

from __future__ import annotations

import unicodedata

_WIDE = frozenset("WF")
_MARKS = frozenset("“”‘’—…·℃‰")
"""Marks of Chinese texts that Unicode calls narrow or ambiguous."""


def is_wide(char: str) -> bool:
    """Whether a character is as wide as it is high, an ideograph or a full-width mark."""
    return unicodedata.east_asian_width(char) in _WIDE or char in _MARKS
