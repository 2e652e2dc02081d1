"""Texts that no spreadsheet takes for a formula."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "\r", "\n")
"""What makes a spreadsheet take a text for a formula; some also fold full-width marks."""


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet might run a text."""
    return text.startswith(_FORMULA)
