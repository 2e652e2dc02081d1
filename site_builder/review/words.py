"""What a review says around the form's own words, read from `words.yml`, part by part."""

from __future__ import annotations

from functools import cache

from site_builder.resources import read_words


@cache
def words(part: str = "changes") -> dict[str, str]:
    """Return the words of one part by key."""
    found: dict[str, str] = read_words("site_builder.review")[part]
    return found
