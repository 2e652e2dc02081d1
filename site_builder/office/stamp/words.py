"""The words with which a stamped page is told of."""

from __future__ import annotations

from functools import cache
from typing import Any

from site_builder.resources import read_words


@cache
def words() -> dict[str, Any]:
    """What is said of a stamped page, by key."""
    return read_words("site_builder.office.stamp")
