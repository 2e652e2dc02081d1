"""The words of the office's papers, and the typefaces that they are set in."""

from __future__ import annotations

from functools import cache
from typing import Any

from site_builder.resources import read_words


@cache
def words() -> dict[str, Any]:
    """What papers say of themselves, by key."""
    return read_words("site_builder.office")


@cache
def typeface_roles() -> dict[str, Any]:
    """Role → what its typeface is called, under which names systems have it, what replaces it."""
    return read_words("site_builder.office", "typefaces.yml")
