"""Views of a page: the same page in other shades, in which a code may read that does not in one.

A seal is printed in red, which is white in the red channel. What is not black is made white, dark
corners and shadows with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

_SMALL = 3_000_000
"""Pixels; below, a page is looked at twice as large too, and above half as large."""
_COARSE = 4
"""Pixels, in each direction, that the paper's shade is found from as one."""
_NEAR = 13
"""Of those, how far around a place the shade of its paper may be taken from: two modules."""
_DARK = 8
"""Of 255; below, nothing is told apart."""
_SHADES = (0.7, 0.5)
"""Of the paper's; what is lighter is no ink, then not black."""


def plain_views(page: Image.Image) -> Iterator[Image.Image]:
    """Yield a page as it is, and without what is red: enough for a scan and most photographs."""
    yield page.convert("L")
    if page.mode == "RGB":
        yield page.getchannel("R")


def cleared_views(page: Image.Image) -> Iterator[Image.Image]:
    """Yield a page with its ground made white: for what is dim, shadowed, stained or small."""
    plain = page.getchannel("R") if page.mode == "RGB" else page.convert("L")
    width, height = plain.size
    for shade in _SHADES:
        clear = _cleared(plain, shade)
        yield clear
        if width * height < _SMALL:
            yield clear.resize((width * 2, height * 2), Image.Resampling.BICUBIC)
        else:
            yield clear.resize((width // 2, height // 2), Image.Resampling.BOX)
        yield clear.filter(ImageFilter.MedianFilter(3))


def _cleared(plain: Image.Image, shade: float) -> Image.Image:
    """Return a grey page in which everything lighter than so much of its ground is white."""
    ground = np.maximum(np.asarray(_ground(plain), dtype=np.float32), _DARK)
    levels = np.asarray(plain, dtype=np.float32) * (255 / shade) / ground
    return Image.fromarray(np.minimum(levels, 255).astype(np.uint8))


def _ground(plain: Image.Image) -> Image.Image:
    """Return the shade of the paper at every place: the lightest that is near."""
    small = plain.reduce(_COARSE).filter(ImageFilter.MedianFilter(5))
    for _ in range(3):
        small = small.filter(ImageFilter.MaxFilter(_NEAR // 3 * 2 + 1))
    soft = small.filter(ImageFilter.GaussianBlur(_NEAR))
    return soft.resize(plain.size, Image.Resampling.BILINEAR)
