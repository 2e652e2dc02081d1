"""Bytes to text: UTF-8 alone, and no character that a reader could not see."""

from __future__ import annotations

import re

from site_builder.problem import Finding, Findings, Span
from site_builder.read.characters.hidden import hidden_characters

MAX_BYTES = 1_000_000
"""A survey of 500 projects takes some 150 kB; nothing honest comes near this."""

_SAMPLE = 64
"""Bytes that show an encoding: in UTF-16 every other one of ASCII text is 0."""
_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_NEWLINE = re.compile("\r\n?")


def decode(data: bytes) -> tuple[str | None, list[Finding]]:
    r"""Return the text with line ends made `\\n` and a leading BOM dropped, or why not."""
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1_000_000:.1f}"
        return None, [Finding("F508", facts={"size": size, "limit": MAX_BYTES // 1_000_000})]
    reason = guess_encoding(data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [Finding("F501", facts={"reason": reason}, span=Span(line))]
    if reason == "utf-16":  # its ASCII is UTF-8 as well, with a NUL behind every letter
        return None, [Finding("F501", facts={"reason": reason}, span=Span(1))]
    text = _NEWLINE.sub("\n", text)
    return text, Findings(hidden_characters(text)).told()


def guess_encoding(data: bytes) -> str:
    """Name the encoding that the bytes most likely have (a reason of F501)."""
    start = data[:_SAMPLE]
    if start[:2] in _BOMS or max(start[1::2].count(0), start[::2].count(0)) > len(start) // 4:
        return "utf-16"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "unknown"
    return "gbk"
