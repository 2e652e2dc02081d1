"""The table of characters is what its command makes."""

from __future__ import annotations

from site_builder.search.traditional import FILE, HEADER, generate


def test_the_table_is_up_to_date() -> None:
    """Otherwise run `python -m site_builder.search.traditional`."""
    text = FILE.read_text(encoding="utf-8")
    assert text.startswith(HEADER)
    assert generate() == text
