"""Facts of a submitted picture, read without trusting it: what it says it is, and what it is."""

from __future__ import annotations

import hashlib
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
    """A picture's size in bytes and pixels, and its dpi tag.

    `fault` (a reason of F531) says why it cannot be used.
    """

    size: int
    width: int = 0
    height: int = 0
    dpi: float | None = None
    fault: str | None = None
    located: bool = False
    """Whether the EXIF data say where it was taken."""
    digest: str = ""
    """Of the content (SHA-256, its first 64 bits in hexadecimal); names what is made from it."""


_SIDEWAYS = frozenset((5, 6, 7, 8))
"""Values of EXIF's orientation tag that turn a picture by 90°."""


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Return width and height as they are after the camera's orientation tag is obeyed."""
    if image.getexif().get(ExifTags.Base.Orientation) in _SIDEWAYS:
        return image.height, image.width
    return image.size


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
                width, height = upright_size(image)
                if width * height > MAX_PIXELS:
                    return ImageFacts(size, width, height, fault="pixels")
                dpi = image.info.get("dpi", (None,))[0]
                located = bool(image.getexif().get_ifd(ExifTags.IFD.GPSInfo))
                # An eighth of the size is decoded: enough to find a truncated file.
                image.draft("RGB", (width // 8, height // 8))
                image.load()
    except Image.DecompressionBombError:
        return ImageFacts(size, fault="pixels")
    except Exception:  # noqa: BLE001 - Pillow's parsers raise almost anything on broken files
        return ImageFacts(size, fault="broken")
    dpi = float(dpi) if dpi else None
    return ImageFacts(size, width, height, dpi, None, located, content_digest(data))


def content_digest(data: bytes) -> str:
    """Return a short name of a content."""
    return hashlib.sha256(data).hexdigest()[:16]
