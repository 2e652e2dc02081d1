"""What a review says around the form's own words, read from `words.yml`, part by part."""

from __future__ import annotations

from functools import cache
from typing import Any

from site_builder.resources import read_words


@cache
def words(part: str = "changes") -> dict[str, str]:
    """Return the words of one part by key."""
    found: dict[str, str] = _parts()[part]
    return found


@cache
def phrases(part: str) -> dict[str, Any]:
    """Return the words of a part in which some stand in groups of their own."""
    found: dict[str, Any] = _parts()[part]
    return found


@cache
def _parts() -> dict[str, Any]:
    return read_words("site_builder.review")
