"""Sentences of doubts and names of twins, read from `words.yml`."""

from __future__ import annotations

from functools import cache
from typing import Any

from site_builder.resources import read_words


@cache
def phrases(section: str) -> dict[str, Any]:
    """Return the words of one section by key."""
    found: dict[str, Any] = read_words("site_builder.review")[section]
    return found
