"""The words of the transcription sheet."""

from __future__ import annotations

from functools import cache
from typing import Any

from site_builder.resources import read_words


@cache
def words() -> dict[str, Any]:
    """Return the words by key."""
    return read_words("site_builder.office.transcription")
