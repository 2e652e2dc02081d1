"""Titles of pages and figures, read from `words.yml`."""

from __future__ import annotations

from functools import cache

from site_builder.resources import read_words


@cache
def words() -> dict[str, str]:
    """Return the words by key."""
    return read_words("site_builder.render")


def site_name(province: str) -> str:
    """Return what the site of a province is called."""
    return str(words()["site_name"]).format(province=province)
