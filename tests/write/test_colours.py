"""Colours come out as the picture's own profile says, or as they are where there is none."""

from __future__ import annotations

import struct

import pytest
from PIL import Image, ImageCms

from site_builder.write.colours import as_srgb


def fixed(number: float) -> bytes:
    return struct.pack(">i", round(number * 65536))


def display_p3() -> bytes:
    """Return the profile of a wide screen, made of the figures that define it."""
    xyz = {
        b"wtpt": (0.9642, 1.0, 0.8249),
        b"rXYZ": (0.5151, 0.2412, -0.0011),
        b"gXYZ": (0.2920, 0.6922, 0.0419),
        b"bXYZ": (0.1571, 0.0666, 0.7841),
    }
    data = {tag: b"XYZ " + bytes(4) + b"".join(map(fixed, v)) for tag, v in xyz.items()}
    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0)
    curve += b"".join(map(fixed, (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)))
    data |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    start = 128 + 4 + 12 * len(data)
    listed, held = b"", b""
    for tag, value in data.items():
        listed += tag + struct.pack(">II", start + len(held), len(value))
        held += value
    size = start + len(held)
    head = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x04000000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s", 2020, 1, 1, 0, 0, 0, b"acsp")
    head = head.ljust(68, b"\0") + b"".join(map(fixed, (0.9642, 1.0, 0.8249)))
    return head.ljust(128, b"\0") + struct.pack(">I", len(data)) + listed + held


def middle(image: Image.Image) -> tuple[int, ...]:
    pixel = image.getpixel((5, 5))
    assert isinstance(pixel, tuple)
    return pixel


def test_a_wide_screens_colours_stay_as_bright() -> None:
    image = Image.new("RGB", (10, 10), (199, 40, 39))
    red, green, blue = middle(as_srgb(image, display_p3()))
    assert abs(red - 218) <= 2
    assert green <= 2
    assert abs(blue - 26) <= 4


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("cut", [0, 40, 127, 129, 200, 300, None])
def test_a_profile_that_does_not_fit_or_is_broken_counts_as_none(
    mode: str, cut: int | None
) -> None:
    image = Image.new(mode, (10, 10), 90)
    profile = display_p3()[:cut]
    made = as_srgb(image, profile)
    assert (made.mode, made.size) == ("RGB", (10, 10))
    if mode != "RGB" or cut is not None:
        assert made.tobytes() == image.convert("RGB").tobytes()


def test_a_profile_that_lies_about_its_parts_does_no_harm() -> None:
    image = Image.new("RGB", (10, 10), (199, 40, 39))
    profile = display_p3()
    for at in range(0, len(profile), 3):
        spoilt = profile[:at] + b"\xff\xff\xff" + profile[at + 3 :]
        assert as_srgb(image, spoilt).mode == "RGB"


def test_srgb_changes_nothing_to_be_seen() -> None:
    image = Image.new("RGB", (10, 10), (199, 40, 39))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert all(
        abs(a - b) <= 1 for a, b in zip(middle(as_srgb(image, profile)), (199, 40, 39), strict=True)
    )
