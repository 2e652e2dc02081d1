"""Folding: what the search takes for the same character, in the index and in a query alike.

Every character is folded by itself (radicals to ordinary ones, NFKC, lower case), so that the
script can say which characters of a text a match stands for. Marks and blanks part words: any
run of them is one space; a few signs are kept. Characters that do not show are nothing.
"""

from __future__ import annotations

import unicodedata

from site_builder.read.characters.radicals import radicals

_PARTS = frozenset("PSZ")
_CONTROL = "Cc"
_KEPT = frozenset("%‰°+#@&")
"""Signs that belong to a figure or a name: 13%, C++."""
_HIDDEN = "Cf"
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
"""Variation selectors: they choose among shapes of one character."""


class _Folded(dict[int, str]):
    """Code point → what it is folded to; found out at first sight."""

    def __missing__(self, code: int) -> str:
        char = radicals().get(chr(code), chr(code))
        self[code] = made = "".join(map(_part, unicodedata.normalize("NFKC", char).lower()))
        return made


def _part(char: str) -> str:
    """A character of a folded one: itself, a space, or nothing."""
    category = unicodedata.category(char)
    if category == _HIDDEN or any(ord(char) in span for span in _SELECTORS):
        return ""
    parts = category == _CONTROL or (category[0] in _PARTS and char not in _KEPT)
    return " " if parts else char


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Return the text as the index holds it: words of folded characters, one space between."""
    whole = unicodedata.normalize("NFC", text).translate(_FOLDED)
    return " ".join(part for part in whole.split(" ") if part)
