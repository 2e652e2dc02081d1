"""Spelling: a text in plain letters and figures, without what nobody can see."""

from __future__ import annotations

import unicodedata

from site_builder.read.characters import without_hidden

_LONGEST = 500
"""Characters of a text that may be a date, an answer or a list of choices."""


def plain(text: str) -> str:
    """Make full-width letters and digits half-width, and drop the spaces around a text."""
    return unicodedata.normalize("NFKC", text).strip()


def spelt(text: str) -> str:
    """Return a text in plain letters and figures; one that is long has no reading, and is empty."""
    return plain(without_hidden(text)) if len(text) <= _LONGEST else ""
