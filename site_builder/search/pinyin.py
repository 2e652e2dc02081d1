"""Makes `pinyin.yml`: how each common character is read, by syllable and without tones.

    python -m site_builder.search.pinyin

It needs the package pypinyin, which only developers have. GB 2312 holds what is common in
simplified Chinese; of a character that is read in several ways the first two count.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache
from importlib import import_module
from pathlib import Path

from site_builder.resources import read_words

FILE = Path(__file__).with_name("pinyin.yml")
HEADER = "# 由 python -m site_builder.search.pinyin 生成，不要手工修改\n"
_READINGS = 2
_ROWS = range(0xB0, 0xF8)
_CELLS = range(0xA1, 0xFF)


@cache
def readings() -> str:
    """Syllables, each followed by the characters that are read so: `a阿啊 ai哀哎`."""
    return str(read_words("site_builder.search", "pinyin.yml")["readings"])


def generate() -> str:
    """Return the file's text."""
    known: dict[int, str] = import_module("pypinyin.constants").PINYIN_DICT
    characters: defaultdict[str, list[str]] = defaultdict(list)
    for char in _gb2312():
        read = dict.fromkeys(map(_plain, known.get(ord(char), "").split(",")))
        for syllable in [one for one in read if one][:_READINGS]:
            characters[syllable].append(char)
    lines = (f"{syllable}{''.join(characters[syllable])}" for syllable in sorted(characters))
    return f'{HEADER}readings: "{" ".join(lines)}"\n'


def _gb2312() -> str:
    """The characters of GB 2312, in its order."""
    pairs = bytes(byte for row in _ROWS for cell in _CELLS for byte in (row, cell))
    return pairs.decode("gb2312", "ignore")


def _plain(reading: str) -> str:
    """A syllable as it is typed: without its tone, with v for ü."""
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFC", reading).replace("ü", "v"))
    plain = "".join(char for char in apart if char.isascii() or char == "\u0308")
    return unicodedata.normalize("NFC", plain).replace("u\u0308", "v").replace("ü", "v")


if __name__ == "__main__":
    FILE.write_text(generate(), encoding="utf-8")
