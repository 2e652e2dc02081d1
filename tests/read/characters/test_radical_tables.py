"""The tables of radicals are what their command makes."""

from __future__ import annotations

from site_builder.read.characters.radical_tables import SCRIPT, TABLE, script, table
from site_builder.read.characters.radicals import radicals

UNICODE = """\
# EquivalentUnifiedIdeograph-17.0.0.txt
2E81       ; 5382  #     CJK RADICAL CLIFF
2E8C..2E8D ; 5C0F  # [2] CJK RADICAL SMALL ONE..CJK RADICAL SMALL TWO
2E9F       ; 6BCD  #     CJK RADICAL MOTHER, which NFKC knows
31D0       ; 4E00  #     CJK STROKE H
"""


def test_a_file_of_unicode_is_read() -> None:
    rows = [line for line in table(UNICODE).splitlines() if not line.startswith("#")]
    assert rows == ["2E81 5382", "2E8C 5C0F", "2E8D 5C0F", "2F3E 6237", "2FAD 9752", "2FC8 9EC4"]


def test_the_table_names_its_source() -> None:
    assert "EquivalentUnifiedIdeograph-17.0.0.txt" in TABLE.read_text(encoding="utf-8")


def test_the_browser_has_the_same_table() -> None:
    """Otherwise run `python -m site_builder.read.characters.radical_tables`."""
    written = SCRIPT.read_text(encoding="utf-8")
    assert written == script()
    assert all(f"{radical}{meant}" in written for radical, meant in radicals().items())
