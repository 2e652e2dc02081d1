"""Blocks as JSON for the typesetter: long words that can be broken, boxes that fonts have."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.office.prose.blocks import Block

_LONG = re.compile(r"[!-~\u00a1-\u024f]{24,}")
"""A word of which a line of a narrow column may hold less; addresses are broken as words are."""
_BREAK = "\u200b"
"""ZERO WIDTH SPACE, for which the template puts a place to break at and no character."""
_IN_FONTS = str.maketrans("☐☑☒", "□√×")
"""Boxes to tick, which typefaces for Chinese do not have, and what GB 2312 has for them."""


def as_data(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """Return what `blocks.typ` prints."""
    return [_printable(asdict(block)) for block in blocks]


def printable_text(text: str) -> str:
    """Return a text of which every long word can be broken anywhere, in characters of fonts."""
    return _LONG.sub(lambda word: _BREAK.join(word.group()), text.translate(_IN_FONTS))


def _printable(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: printable_text(v) if k == "text" else _printable(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_printable(item) for item in value]
    return value
