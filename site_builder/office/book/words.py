"""The words of the book of cases."""

from __future__ import annotations

from functools import cache
from typing import Any

from site_builder.resources import read_words


@cache
def words() -> dict[str, Any]:
    """What the book says of itself, by key."""
    return read_words("site_builder.office.book")
