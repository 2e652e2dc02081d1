"""What a picture looks like, in 256 bits: alike for one that was saved again, or made smaller.

Each bit says whether the picture gets brighter from one of 17 by 16 fields to its right neighbour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIDE = 16
_STEP = 2
"""Levels of grey by which a field must be brighter: saving again moves less."""
_FEWEST = 24
"""Bits; a picture with less in it, a blank page, looks like every other one."""
_MOST_APART = 6
"""Bits in which one picture, saved twice, may differ."""
_BANDS = 8
"""Parts of a look, of which two that are alike share some whole."""


def look_of(image: Image.Image) -> str:
    """Return the look of a picture, in hexadecimal; empty where there is too little to see."""
    grey = image.convert("L").resize((_SIDE + 1, _SIDE), Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(0, len(grey), _SIDE + 1):
        for left, right in zip(grey[row : row + _SIDE], grey[row + 1 :], strict=False):
            bits = bits << 1 | (right > left + _STEP)
    if bits.bit_count() < _FEWEST:
        return ""
    return f"{bits:0{_SIDE * _SIDE // 4}x}"


def are_alike(look: str, other: str) -> bool:
    """Whether two looks are of one picture."""
    return (int(look, 16) ^ int(other, 16)).bit_count() <= _MOST_APART


def bands(look: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a look: of two looks that are alike, most are the same."""
    length = len(look) // _BANDS
    for band in range(_BANDS):
        yield band, look[band * length : (band + 1) * length]
