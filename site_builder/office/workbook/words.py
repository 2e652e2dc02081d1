"""Words of the office's workbooks that neither the schema nor a table gives."""

from __future__ import annotations

from functools import cache

from site_builder.resources import read_words


@cache
def words() -> dict[str, str]:
    """Return the words by key."""
    return read_words("site_builder.office.workbook")
