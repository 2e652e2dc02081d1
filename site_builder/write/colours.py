"""Colours as every screen shows them: by a picture's own profile into sRGB."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import TYPE_CHECKING

from PIL import ImageCms

if TYPE_CHECKING:
    from PIL import Image

_SPACES = {"RGB": b"RGB ", "L": b"GRAY", "CMYK": b"CMYK"}
"""How a profile names the colours that it describes."""
_CLASSES = frozenset((b"mntr", b"scnr", b"prtr", b"spac"))
"""Profiles of devices and of colour spaces; the others are no description of a picture."""
_HEADER = 128
"""Bytes (ICC.1, 7.2)."""


def as_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Return the picture in sRGB; a profile that is not for it, or not whole, counts as none."""
    if is_profile_of(profile, image.mode):
        with suppress(Exception):  # whatever the colour library makes of a broken profile
            return _converted(image, profile)
    return image.convert("RGB")


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
    transform = ImageCms.buildTransform(own, srgb, image.mode, "RGB", intent, flags)
    return transform.apply(image)


def is_profile_of(profile: bytes, mode: str) -> bool:
    """Whether a profile describes pictures of a mode of Pillow's, by its header."""
    return (
        len(profile) > _HEADER
        and int.from_bytes(profile[:4], "big") <= len(profile)
        and profile[36:40] == b"acsp"
        and profile[12:16] in _CLASSES
        and profile[16:20] == _SPACES.get(mode)
    )
