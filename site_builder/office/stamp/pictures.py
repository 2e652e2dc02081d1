"""Photographs and scans that are pictures: opened without trusting them, and not too large."""

from __future__ import annotations

import io
import math
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PIL import Image

from site_builder.office.stamp.unreadable import FINE, MOST_PAGES, Reason, UnreadableError
from site_builder.read.pictures.image import MAX_PIXELS, MAX_WORK, open_picture
from site_builder.read.pictures.jpeg import MAX_SCANS, take_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_OF_JPEG = 250_000_000
"""Pixels: phones have 200 million; only a part of them is decoded."""
_DEEP = 256
"""Levels of a 16-bit scan that become one."""


class PicturePages:
    """A picture is one page; the pictures of a TIFF are several."""

    def __init__(self, data: bytes, kind: str) -> None:
        self._data, self._kind = data, kind
        self._count = _pictures_in(data) if kind == "tiff" else 1

    def __len__(self) -> int:
        """How many pictures there are."""
        return self._count

    def page(self, number: int, *, fine: bool = False) -> Image.Image:  # noqa: ARG002 - as it is
        """Return a picture in grey or RGB."""
        with _refusing():
            if self._kind == "jpeg":
                return _flat(_jpeg(self._data))
            image = Image.open(io.BytesIO(self._data), formats=[self._kind.upper()])
            image.seek(number)
            _demand_pixels(image, MAX_PIXELS)
            return _flat(image)


@contextmanager
def _refusing() -> Iterator[None]:
    """Raise UnreadableError for whatever Pillow raises, which is almost anything."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except UnreadableError:
        raise
    except Image.DecompressionBombError as error:
        raise UnreadableError(Reason.PIXELS, MAX_PIXELS) from error
    except Exception as error:
        raise UnreadableError(Reason.BROKEN) from error


def _pictures_in(tiff: bytes) -> int:
    """Count the pictures of a TIFF, without decoding one."""
    with _refusing():
        image = Image.open(io.BytesIO(tiff), formats=["TIFF"])
        for number in range(MOST_PAGES + 1):
            try:
                image.seek(number)
            except EOFError:
                return number
        raise UnreadableError(Reason.PAGES, MOST_PAGES)


def _jpeg(data: bytes) -> Image.Image:
    """Return a JPEG, decoded no larger than is of use."""
    jpeg = take_apart(data)
    if jpeg is None:
        raise UnreadableError(Reason.BROKEN)
    picture = open_picture(jpeg)
    _demand_pixels(picture.image, _MOST_OF_JPEG)
    width, height = picture.upright_size
    if jpeg.scans > MAX_SCANS or width * height * jpeg.scans > MAX_WORK:
        raise UnreadableError(Reason.SCANS)
    part = min(1, math.sqrt(FINE / (width * height)))
    return picture.decode(int(width * part), int(height * part))


def _demand_pixels(image: Image.Image, most: int) -> None:
    width, height = image.size
    if width * height > most:
        raise UnreadableError(Reason.PIXELS, most)


def _flat(image: Image.Image) -> Image.Image:
    """Return a picture in grey or RGB, on white, no larger than is of use."""
    if image.mode.startswith("I;16"):
        image = image.convert("I").point(lambda level: level / _DEEP)
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        above = image.convert("RGBA")
        image = Image.new("RGB", above.size, "white")
        image.paste(above, mask=above.getchannel("A"))
    flat = image.convert("L" if image.mode in {"1", "L", "I", "F"} else "RGB")
    flat.thumbnail(_within(flat.size), Image.Resampling.BOX)
    return flat


def _within(size: tuple[int, int]) -> tuple[int, int]:
    """Return a size of the same shape and no more pixels than are of use."""
    width, height = size
    part = min(1, math.sqrt(FINE / (width * height)))
    return max(1, int(width * part)), max(1, int(height * part))
