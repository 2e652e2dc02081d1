"""Bytes that are not UTF-8, read in the one other encoding in which they make sense."""

from __future__ import annotations

import codecs

from site_builder.read.characters.decoding import MAX_BYTES, guess_encoding
from site_builder.read.characters.hidden import hidden_characters

_LEAST_COMMON = 0.9
"""Share of the characters beyond ASCII that must be everyday ones."""
_LEAST_PLAIN = 0.2
"""Share of ASCII: keys, digits and spaces, which no chance reading brings forth."""
_EVERYDAY = (range(0xA1, 0xAA), range(0xB0, 0xD8))
"""First bytes of GB 2312: marks and full-width letters, and the 3755 characters of level 1."""


def recoded(data: bytes) -> str | None:
    """Return the text of a GB 18030 or UTF-16 file, or None where that is in doubt.

    In doubt are bytes that do not decode strictly, and texts that are not plain Chinese.
    """
    if len(data) > MAX_BYTES:
        return None
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
        if _is_plain_chinese(text):
            return text
    return None


def _encodings(data: bytes) -> tuple[str, ...]:
    reason = guess_encoding(data)
    if reason == "gbk":
        return ("gb18030",)
    if reason != "utf-16":
        return ()
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    return ("utf-16-le", "utf-16-be")


def _is_plain_chinese(text: str) -> bool:
    """Whether a text consists of ASCII and everyday Chinese, as forms and cases do."""
    beyond = [char for char in text if not char.isascii()]
    common = sum(1 for char in beyond if _is_everyday(char))
    plain = (len(text) - len(beyond)) / max(1, len(text))
    return (
        bool(text)
        and plain >= _LEAST_PLAIN
        and common >= _LEAST_COMMON * len(beyond)
        and not next(hidden_characters(text.replace("\r\n", "\n")), None)
    )


def _is_everyday(char: str) -> bool:
    try:
        first = char.encode("gb2312")[0]
    except UnicodeEncodeError:
        return False
    return any(first in block for block in _EVERYDAY)
