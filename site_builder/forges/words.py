"""What is said to whoever reads a pipeline's log, from `words.yml`."""

from __future__ import annotations

from functools import cache
from typing import Any

from site_builder.resources import read_words


@cache
def words() -> dict[str, Any]:
    """Return the words by key."""
    return read_words("site_builder.forges")
