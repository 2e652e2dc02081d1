"""Characters that cannot be printed: which, in what text, and what to do about each kind."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from site_builder.office.refusal import NotMadeError
from site_builder.office.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

_BEFORE, _AFTER = 8, 16
"""字 that are shown of a text before and after what cannot be printed."""
_SHOWN = 12
"""Characters that are named."""
_JOINING = frozenset("\u200d\ufe0e\ufe0f\u20e3")
"""What only makes an emoji of the character before it."""


class GlyphError(NotMadeError):
    """Characters that no font of this machine has; `texts` are those among which they stand."""

    def __init__(self, characters: str, texts: Iterable[str]) -> None:
        w = words()
        named = _named(characters)
        listed = "、".join(f"{c}（U+{ord(c):04X}）" for c in named[:_SHOWN])
        if len(named) > _SHOWN:
            listed += w["more_glyphs"].format(count=len(named))
        text = _around(characters, texts)
        key = "no_glyph" if text else "no_glyph_somewhere"
        remedies = "；".join(dict.fromkeys(w["glyph_remedies"][_kind(c)] for c in named))
        super().__init__(f"{w[key].format(text=text, characters=listed)}。{remedies}")
        self.characters = characters


def _named(characters: str) -> str:
    """Return the characters without those that are there in every font, or show nothing."""
    named = "".join(c for c in characters if c not in _JOINING and not c.isascii())
    return named or "".join(c for c in characters if not c.isascii()) or characters


def _kind(character: str) -> str:
    """Return of which kind a character is: private, symbol, or letter."""
    if unicodedata.category(character) == "Co":
        return "private"
    if character in _JOINING or unicodedata.category(character) in {"So", "Sk", "Sm"}:
        return "symbol"
    return "letter"


def _around(characters: str, texts: Iterable[str]) -> str:
    """Return the part of the first text with one of the characters in which that stands."""
    sought = [c for c in characters if not c.isascii()]
    found = ((text, at) for text in texts if (at := _first(text, sought)) >= 0)
    text, at = next(found, ("", 0))
    start = max(0, at - _BEFORE) if len(text) > _BEFORE + _AFTER else 0
    end = start + _BEFORE + _AFTER
    return f"{'……' if start else ''}{text[start:end]}{'……' if text[end:] else ''}"


def _first(text: str, characters: Iterable[str]) -> int:
    """Return where the first of the characters stands in a text, or -1."""
    return min((at for c in characters if (at := text.find(c)) >= 0), default=-1)
