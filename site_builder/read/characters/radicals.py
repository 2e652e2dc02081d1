"""Radicals and compatibility forms that PDFs put in the place of ordinary Chinese characters.

Source: Unicode's EquivalentUnifiedIdeograph.txt for the radicals in `radicals.txt`; UAX #15 (NFKC)
for the other Kangxi radicals and the CJK compatibility ideographs.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

FILE = "radicals.txt"
LOOKALIKE = re.compile("[\u2e80-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f]")
"""What may be one: the blocks of radicals and of compatibility ideographs."""


@cache
def radicals() -> dict[str, str]:
    """Return the ordinary character for each radical of which NFKC does not make it."""
    lines = files(__package__).joinpath(FILE).read_text("utf-8").splitlines()
    pairs = (line.split() for line in lines if not line.startswith("#"))
    return {chr(int(radical, 16)): chr(int(meant, 16)) for radical, meant in pairs}


def unified(text: str) -> str:
    """Return a text with ordinary characters for radicals and compatibility forms."""
    return LOOKALIKE.sub(lambda match: ordinary(match.group()), text)


def ordinary(char: str) -> str:
    """Return the ordinary character for one of `LOOKALIKE`, or it itself where there is none."""
    return radicals().get(char) or unicodedata.normalize("NFKC", char)
