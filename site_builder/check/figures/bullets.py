"""Bullets: a list on lines of its own, read as a sentence.

共15万元：, - 甲9万元， and - 乙6万元 are 共15万元：甲9万元；乙6万元.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_HEAD = re.compile(r"[：:]\s*\Z")
_BULLET = re.compile(r"\s*(?:[-*+]|[0-9]{1,2}[.)、])\s+")
_FIRST = re.compile("[^0-9。；;]*[0-9][0-9,.]*[^，,。；;（(]*")
"""What a bullet says up to its first figure, and what that counts."""
_MOST = 40
"""Bullets of one list."""


def bullets_joined(texts: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield the lines of texts; one that ends with a colon with the first figures of its bullets.

    The bullets themselves follow as they are. Every line has the number of its text.
    """
    lines = [(n, line) for n, text in texts for line in text.split("\n") if line.strip()]
    for at, (number, text) in enumerate(lines):
        is_head = _HEAD.search(text) and not _BULLET.match(text)
        items = _items(lines, at + 1) if is_head else []
        yield number, text.rstrip() + "；".join(items) if len(items) > 1 else text


def _items(lines: Sequence[tuple[int, str]], start: int) -> list[str]:
    items: list[str] = []
    for _, text in lines[start : start + _MOST]:
        bullet = _BULLET.match(text)
        if bullet is None:
            break
        first = _FIRST.match(text, bullet.end())
        items.append(first[0] if first else "")
    return items
