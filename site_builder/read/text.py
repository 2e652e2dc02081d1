"""Bytes to text: UTF-8 alone, and no character that a reader could not see."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from site_builder.problem import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES = 1_000_000
"""A survey of 500 projects takes some 150 kB; nothing honest comes near this."""

_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_NEWLINE = re.compile("\r\n?")


def decode(data: bytes) -> tuple[str | None, list[Finding]]:
    """Return the text with line ends made `\\n` and a leading BOM dropped, or why not."""
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1_000_000:.1f}"
        return None, [Finding("F508", facts={"size": size, "limit": MAX_BYTES // 1_000_000})]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [Finding("F501", facts={"reason": guess_encoding(data)}, span=Span(line))]
    text = _NEWLINE.sub("\n", text)
    return text, list(_invisible_characters(text))


def guess_encoding(data: bytes) -> str:
    """Name the encoding that the bytes most likely have (a reason of F501)."""
    if data[:2] in _BOMS or data[1:64:2].count(0) > 16 or data[:64:2].count(0) > 16:
        return "utf-16"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "unknown"
    return "gbk"


def _invisible_characters(text: str) -> Iterator[Finding]:
    for match in _INVISIBLE.finditer(text):
        char = match.group()
        start = text.rfind("\n", 0, match.start()) + 1
        line = text.count("\n", 0, match.start()) + 1
        name = unicodedata.name(char, "CONTROL CHARACTER")
        facts = {"point": f"U+{ord(char):04X}", "name": name}
        yield Finding("F502", facts=facts, span=Span(line, match.start() - start + 1))
