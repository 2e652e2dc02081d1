"""Characters that look like those of the grammar and of codes, and are others.

Source of the letters: the whole-letter pairs of Cyrillic and Greek with Latin in Unicode's
confusables.txt (UTS #39) that no font tells apart.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from site_builder.problem import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\ufe58\ufe63\uff0d"
_BARS = {"\uff5c": "|", "\uff1e": ">"}
_BULLETS = "*+\u00b7\u2022\u25cf\u25aa\u30fb"
_COLONS = "\u2236\ufe55\ua789\u02d0"
_LETTERS = (
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb"
    "\u0410\u0412\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u0421\u0405\u0422\u0425"
    "\u03bf\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
)
_LATIN = "aeopcyxijsdhABEHIJKMOPCSTXoABEZHIKMNOPTYX"
RIGHT: Mapping[str, str] = {
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(_COLONS, ":"),
    **dict(zip(_LETTERS, _LATIN, strict=True)),
}
"""What each character is taken for in a code or in a name of the form."""
QUOTES = "“”‘’"
WHOLE = re.compile('[“‘][^“”‘’"。！？；]+[”’"\']')
"""A phrase in quotation marks, of which the second may be a plain one."""
_ANY = re.compile(f"[{re.escape(''.join(RIGHT))}]")
MARKER = re.compile(rf"[ ]*(?P<wrong>[{re.escape(DASHES + _BULLETS)}])[ ]*(?=[A-Za-z_]+:(?: |\Z))")
"""What begins a row of a list, where `- ` belongs."""
ITEM = re.compile(rf"[ ]*(?P<wrong>[{re.escape(DASHES)}])[ ]+(?=\S)")
"""What begins a line of text, where `- ` may belong."""
HEADER = re.compile(
    rf"(?:[|>](?P<dash>[{re.escape(DASHES)}])|(?P<bar>[\uff5c\uff1e])[-+{DASHES}]?)\Z"
)
"""What stands behind a key for the `|-` above a text."""
_KEYED_HEADER = re.compile(rf"[ ]*(?:- +)*[\w.]+: +(?P<header>{HEADER.pattern})")
_COLON = re.compile(rf"[ -]*[\w.]+(?P<wrong>[{_COLONS}])")
_SIGN = re.compile("[ ]*(?P<wrong>\uff03)")


def first_lookalike(text: str) -> int | None:
    """Return where the first character stands that looks like one of a code."""
    match = _ANY.search(text)
    return match.start() if match else None


def plainly(text: str) -> str:
    """Return a text with the plain characters that its lookalikes are taken for."""
    return _ANY.sub(lambda match: RIGHT[match.group()], unicodedata.normalize("NFKC", text))


def told(text: str, at: int, right: str = "") -> dict[str, str]:
    """Return the facts of F526: the character, its number, and the one that belongs there."""
    right = right or RIGHT.get(text[at], '"')
    return {"char": text[at], "point": f"U+{ord(text[at]):04X}", "right": right}


def in_grammar(line: str, number: int) -> Finding | None:
    """Find a character of a line that is taken for one of the grammar."""
    header = _KEYED_HEADER.match(line.rstrip())
    if header:
        wrong = "dash" if header["dash"] else "bar"
        right = _BARS.get(header[wrong], "-")
        return _found(line, header.start(wrong), number, right)
    for pattern, right in ((MARKER, "-"), (_COLON, ":"), (_SIGN, "#")):
        match = pattern.match(line)
        if match:
            return _found(line, match.start("wrong"), number, right)
    return None


def _found(line: str, at: int, number: int, right: str) -> Finding:
    return Finding("F526", facts=told(line, at, right), span=Span(number, at + 1))
