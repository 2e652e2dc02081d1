"""The words of the paper form that are no question's."""

from __future__ import annotations

from functools import cache
from typing import Any

from site_builder.resources import read_words


@cache
def words() -> dict[str, Any]:
    """What the form says beside its questions, by key."""
    return read_words("site_builder.office.form")
