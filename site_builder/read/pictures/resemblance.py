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
_MOST_APART = 15
"""Bits in which one picture may differ from itself saved again, smaller or stamped with a date.

Two that show different things differ in 60 and more.
"""
_BANDS = _MOST_APART + 1
"""Parts of a look, of which two that are alike share one whole at least."""
_ONE_SHADE = 6
"""Levels of grey by which the fields of a blank picture differ."""
_TURNS = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)


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


def turned_looks_of(image: Image.Image) -> tuple[str, ...]:
    """Return the looks of a picture turned by 90°, 180° and 270°; none where there is none."""
    looks = (look_of(image.transpose(turn)) for turn in _TURNS)
    return tuple(look for look in looks if look)


def shade_of(image: Image.Image) -> int | None:
    """Return the level of grey of a picture that is blank, of one shade all over; else None."""
    grey = image.convert("L").resize((_SIDE + 1, _SIDE), Image.Resampling.BOX)
    least, most = min(grey.tobytes()), max(grey.tobytes())
    return least if most - least <= _ONE_SHADE else None


def are_of_one_shade(shade: int | None, other: int | None) -> bool:
    """Whether two pictures are blank in the same way."""
    return shade is not None and other is not None and abs(shade - other) <= _ONE_SHADE


def are_alike(look: str, other: str) -> bool:
    """Whether two looks are of one picture."""
    return (int(look, 16) ^ int(other, 16)).bit_count() <= _MOST_APART


def bands(look: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a look: of two looks that are alike, one at least is the same."""
    length = len(look) // _BANDS
    for band in range(_BANDS):
        yield band, look[band * length : (band + 1) * length]
