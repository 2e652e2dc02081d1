"""Makes the tables of radicals, for the package and for the browser, from a file of Unicode.

    python -m site_builder.read.characters.radical_tables EquivalentUnifiedIdeograph.txt

The file is in https://www.unicode.org/Public/UCD/latest/ucd/ and some packages. Strokes are left
out: nobody takes one for a character.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path

from site_builder.read.characters import radicals

TABLE = Path(radicals.__file__).with_name(radicals.FILE)
SCRIPT = Path(__file__).parents[2] / "browser" / "lib" / "radicals.js"
_HEADER = """\
# Radical and equivalent unified ideograph, where NFKC makes no such character of it.
# From {source} (Unicode Character Database).
# Written by: python -m site_builder.read.characters.radical_tables EquivalentUnifiedIdeograph.txt
# The last ones look in simplified Chinese like another character than NFKC makes of them.
"""
_SCRIPT = """\
// Written by python -m site_builder.read.characters.radical_tables.

/** Radicals, each followed by the ordinary character for it. */
export const RADICALS =
  "{pairs}";
"""
_LINE = re.compile(r"([0-9A-F]{4,6})(?:\.\.([0-9A-F]{4,6}))?\s*;\s*([0-9A-F]{4,6})")
_SIMPLIFIED = {0x2F3E: 0x6237, 0x2FAD: 0x9752, 0x2FC8: 0x9EC4}
_RADICALS = range(0x2E80, 0x2F00)


def table(unicode: str) -> str:
    """Return the table for reading, from the text of Unicode's file."""
    source = unicode.splitlines()[0].removeprefix("#").strip()
    rows = []
    for line in unicode.splitlines():
        match = _LINE.match(line)
        first, last, meant = match.groups() if match else ("0", "0", "0")
        codes = range(int(first, 16), int(last or first, 16) + 1)
        rows += [f"{code:04X} {meant}\n" for code in codes if _is_left_alone(code)]
    rows += [f"{code:04X} {meant:04X}\n" for code, meant in _SIMPLIFIED.items()]
    return _HEADER.format(source=source) + "".join(rows)


def _is_left_alone(code: int) -> bool:
    return code in _RADICALS and unicodedata.normalize("NFKC", chr(code)) == chr(code)


def script() -> str:
    """Return the table for the browser, from that for reading."""
    return _SCRIPT.format(pairs="".join(map("".join, radicals.radicals().items())))


if __name__ == "__main__":
    TABLE.write_text(table(Path(sys.argv[1]).read_text("utf-8")), encoding="utf-8")
    radicals.radicals.cache_clear()
    SCRIPT.write_text(script(), encoding="utf-8")
