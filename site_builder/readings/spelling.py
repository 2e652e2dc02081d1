"""Spelling: a text in plain letters and figures, without what nobody can see."""

from __future__ import annotations

import unicodedata

from site_builder.read.characters.confusables import plain_letters
from site_builder.read.characters.hidden import without_hidden

_LONGEST = 500
"""Characters of a text that may be a date, an answer or a list of choices."""
_NOTE = "No"
"""Unicode's category of figures that are not written in a row with others: ², ①, ½."""


def plain(text: str) -> str:
    """Make full-width letters and digits half-width, and drop the spaces around a text."""
    return unicodedata.normalize("NFKC", text).strip()


def spelt(text: str) -> str:
    """Return a text in plain letters and figures, or an empty one where none can be told.

    A text that is long has no reading; raised or circled figures are notes or numbering: 12², ⑫.
    """
    if len(text) > _LONGEST or any(unicodedata.category(char) == _NOTE for char in text):
        return ""
    return plain(plain_letters(plain(without_hidden(text))))
