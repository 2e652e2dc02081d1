"""Facts of a submitted picture, read without trusting it: what it says it is, and what it is."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from PIL import ExifTags, Image

MAX_READ = 40_000_000
"""Bytes; a larger file is refused for its size alone, and not looked into."""
MAX_PIXELS = 60_000_000
"""A 60-megapixel camera; a file that declares more is refused before it is decoded."""


@dataclass(frozen=True)
class ImageFacts:
    """A picture's size in bytes and pixels, and its dpi tag; `fault` (a reason of F531)
    says why it cannot be used."""

    size: int
    width: int = 0
    height: int = 0
    dpi: float | None = None
    fault: str | None = None
    located: bool = False
    """Whether the EXIF data say where it was taken."""


def inspect(data: bytes) -> ImageFacts:
    """Read the facts of a JPEG; anything else, or a broken one, has a `fault`."""
    size = len(data)
    if size > MAX_READ:
        return ImageFacts(size, fault="size")
    if data[:3] != b"\xff\xd8\xff":
        return ImageFacts(size, fault="format")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
                width, height = image.size
                if width * height > MAX_PIXELS:
                    return ImageFacts(size, width, height, fault="pixels")
                dpi = image.info.get("dpi", (None,))[0]
                located = bool(image.getexif().get_ifd(ExifTags.IFD.GPSInfo))
                # An eighth of the size is decoded: enough to find a truncated file.
                image.draft("RGB", (width // 8, height // 8))
                image.load()
    except Exception:  # noqa: BLE001 - Pillow's parsers raise almost anything on broken files
        return ImageFacts(size, fault="broken")
    return ImageFacts(size, width, height, float(dpi) if dpi else None, located=located)
