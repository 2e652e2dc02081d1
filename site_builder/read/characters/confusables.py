"""Characters that look like those of codes and numbers, and what each is taken for.

Source of the letters: the pairs of Cyrillic, Greek, Armenian and Latin letters with plain ones in
Unicode's confusables.txt (UTS #39), and accents, as pinyin is written with them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from site_builder.read.characters.hidden import without_hidden

if TYPE_CHECKING:
    from collections.abc import Mapping

LOOKALIKE = "F526"
"""The code of what `told` gives the facts of."""
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2796\ufe58\ufe63\uff0d"
STROKES = "一\u30fc"
"""A numeral and a sign of Japanese: dashes in a code alone, words anywhere else."""
COLONS = "\u2236\ufe55\ufe13\ua789\u02d0\u0589"
_SLASHES = "\u2044\u2215\u29f8"
_LETTERS = {
    "cyrillic": (
        (
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501"
            "\u04bb\u051b\u051d\u0433\u044c\u0432\u043a\u043c\u0442\u0410\u0412"
            "\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u0405\u0422\u0425"
            "\u0421\u050c\u051a\u051c\u04ae\u0423"
        ),
        "aeopcyxijsdhqwrbvkmtABEHIJKMOPSTXCGQWYY",
    ),
    "greek": (
        (
            "\u03bf\u03b1\u03b3\u03b9\u03ba\u03bd\u03c1\u03c3\u03c5\u03f2\u03f3"
            "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1"
            "\u03a4\u03a5\u03a7\u03f9\u037f"
        ),
        "oayikvpoucjABEZHIKMNOPTYXCJ",
    ),
    "armenian": ("\u0585\u057d\u0578\u0570\u0566\u0581\u0575", "ounhqgj"),
    "latin": ("\u0131\u0251\u0261\u0269", "iagi"),
}
RIGHT: Mapping[str, str] = {
    **dict.fromkeys(DASHES + STROKES, "-"),
    **dict.fromkeys(COLONS, ":"),
    **dict.fromkeys(_SLASHES, "/"),
    **{c: r for chars, right in _LETTERS.values() for c, r in zip(chars, right, strict=True)},
}
"""What each character is taken for in a code or in a name of the form."""
_OF_LETTER = {char: script for script, (chars, _) in _LETTERS.items() for char in chars}
_FIGURES = str.maketrans("OolI|\u3007\u25cb\u25ef\u0417", "001110003")
_FIGURE = re.compile("[0-9]")
QUOTES = (
    "“”‘’「」『』〝〞〟\uff02\uff07\u00ab\u00bb"
    "\u2039\u203a\u201e\u201f\u201a\u201b\u2033\u2032`\u00b4"
)
_PLAIN_QUOTES = "\"'"
_DIAERESIS = "\u0308"
"""Without it the letter is written v or u: nobody knows."""
_LONGEST = 200
"""Characters of what may be a code."""


def plain_character(char: str) -> str:
    """Return what one character is taken for: itself, or plain ones."""
    if char in RIGHT:
        return RIGHT[char]
    whole = unicodedata.normalize("NFKD", char)
    letter, marks = whole[:1], whole[1:]
    is_accented = letter.isascii() and letter.isalpha() and bool(marks) and _are_marks(marks)
    if is_accented and _DIAERESIS not in marks:
        return letter
    return unicodedata.normalize("NFKC", char)


def _are_marks(text: str) -> bool:
    return all(unicodedata.category(char) == "Mn" for char in text)


def is_lookalike(char: str) -> bool:
    """Whether a character is another than it seems, rather than a wide or a raised one."""
    normal = unicodedata.normalize("NFKC", char)
    return char in RIGHT or char in QUOTES or plain_character(char) != normal


def odd_character(name: str) -> str | None:
    """Return the first character that keeps a name from being the plain one that it seems."""
    plain = without_hidden(plainly(name))
    if not plain.isascii() or plain == name:
        return None
    return next((char for char in name if not char.isascii()), None)


def plain_letters(text: str) -> str:
    """Return a text, maybe with words in it, in plain letters, without marks of quotation."""
    inner = unquoted(text)
    whole = unicodedata.normalize("NFC", text if inner is None else inner)
    return "".join(plain_character(c) if c in _OF_LETTER else c for c in whole)


def plainly(text: str) -> str:
    """Return a text with the plain characters that its lookalikes are taken for."""
    if text.isascii() or len(text) > _LONGEST:
        return text
    return "".join(map(plain_character, unicodedata.normalize("NFC", text)))


def in_figures(text: str) -> str:
    """Return a text with the figures that letters and circles beside others are taken for."""
    plain = plainly(text)
    return plain.translate(_FIGURES) if _FIGURE.search(plain) else plain


def unquoted(text: str) -> str | None:
    """Return what stands between quotation marks of another kind, or behind or before one."""
    marks = QUOTES + _PLAIN_QUOTES
    if len(text) < len("“1") or not {text[0], text[-1]} & {*QUOTES}:
        return None
    start, end = int(text[0] in marks), int(text[-1] in marks)
    return text[start : len(text) - end].strip() or None


def difference(text: str, right: str) -> tuple[int, str] | None:
    """Return where a text first differs from what it is taken for, and what belongs there."""
    there = 0
    for at, char in enumerate(text):
        width = max(1, len(plain_character(char)))
        if char != right[there : there + width]:
            return at, right[there : there + width]
        there += width
    return None


def kind_of(char: str) -> str:
    """Say what a character is (a reason of F526)."""
    if char in DASHES or char == "\u30fc":
        return "dash"
    for kind, chars in (("quote", QUOTES), ("colon", COLONS), ("stroke", STROKES)):
        if char in chars:
            return kind
    name = unicodedata.name(char, "")
    if char in _OF_LETTER:
        return _OF_LETTER[char]
    if char.isascii() and char.isalpha():
        return "letter"
    by_name = {"FULLWIDTH": "full", "LATIN": "latin", "COMBINING": "latin"}
    return by_name.get(name.split(" ")[0], "other")


def told(text: str, at: int, right: str) -> dict[str, str]:
    """Return the facts of LOOKALIKE: what the character is, its number, and what belongs there."""
    char = text[at]
    return {"char": char, "reason": kind_of(char), "point": f"U+{ord(char):04X}", "right": right}
