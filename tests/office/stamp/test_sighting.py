"""Sighting: the code is found on what people photograph and scan, however badly, within limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import zxingcpp
from office.stamp.photographs import (
    CHAT,
    PHONE,
    dimmed,
    faded,
    faxed,
    file_of,
    noisy,
    pdf_of,
    photograph,
    printed,
    sealed,
    shadowed,
    stamped,
    turned,
)
from PIL import Image, ImageFilter

from site_builder.office.stamp.pages import pages_of
from site_builder.office.stamp.sighting import Sighting, sightings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def seen(file: bytes) -> list[str]:
    return [sighting.text for sighting in sightings(pages_of(file))]


def reads(image: Image.Image, quality: int = 60) -> bool:
    """Whether our code, and nothing else, is read from a photograph."""
    return seen(file_of(image, quality=quality)) == [stamped().payload]


@pytest.mark.parametrize("degrees", [3, 15, 45, 90, 137, 180, 222, 271, 350])
def test_turned(degrees: int) -> None:
    assert reads(turned(degrees))


@pytest.mark.parametrize(
    "corners",
    [
        ((0.2, 0.1), (0.8, 0.05), (0.97, 0.95), (0.05, 0.9)),
        ((0.3, 0.2), (0.7, 0.2), (0.97, 0.95), (0.03, 0.95)),
        ((0.03, 0.05), (0.9, 0.3), (0.9, 0.6), (0.03, 0.95)),
        ((0.95, 0.95), (0.1, 0.8), (0.2, 0.1), (0.9, 0.05)),
    ],
)
def test_skewed(corners: Sequence[tuple[float, float]]) -> None:
    assert reads(photograph(corners=corners), quality=30)


@pytest.mark.parametrize(
    ("size", "quality"),
    [(PHONE, 20), ((1500, 2000), 40), ((1500, 2000), 20), (CHAT, 40), (CHAT, 30), (CHAT, 20)],
)
def test_compressed(size: tuple[int, int], quality: int) -> None:
    assert reads(photograph(size), quality)


def test_a_page_that_is_a_third_of_a_phone_s_photograph() -> None:
    assert reads(photograph(PHONE, ((0.3, 0.3), (0.63, 0.3), (0.63, 0.65), (0.3, 0.65))), 40)


@pytest.mark.parametrize("part", [0.5, 0.2, 0.1, 0.05])
def test_dim(part: float) -> None:
    assert reads(dimmed(photograph(), part), quality=40)


@pytest.mark.parametrize("part", [0.4, 0.1, 0.06])
def test_of_low_contrast_and_with_grain(part: float) -> None:
    assert reads(noisy(faded(photograph(), part), 5))


@pytest.mark.parametrize("spread", [10, 40, 80])
def test_grainy(spread: int) -> None:
    assert reads(noisy(photograph(), spread), quality=40)


@pytest.mark.parametrize("radius", [1, 1.5, 2])
def test_out_of_focus(radius: float) -> None:
    """Up to nearly half a module, which is 4.6 px here."""
    assert reads(photograph().filter(ImageFilter.GaussianBlur(radius)))


@pytest.mark.parametrize("darkest", [0.3, 0.15, 0.05])
def test_in_a_shadow(darkest: float) -> None:
    assert reads(shadowed(photograph(), darkest), quality=30)


def test_cut_off_around_the_code() -> None:
    page = printed()
    assert reads(page.crop((page.width // 2, page.height * 2 // 3, page.width, page.height)))


@pytest.mark.parametrize("across", [-8, 0, 8, 15, 25])
@pytest.mark.parametrize("size", [CHAT, (1500, 2000)])
def test_under_a_red_seal(size: tuple[int, int], across: float) -> None:
    assert reads(dimmed(photograph(size, page=sealed(across)), 0.6), quality=40)


def test_under_a_red_seal_on_a_phone_s_photograph() -> None:
    assert reads(photograph((2400, 3200), page=sealed(0)), quality=60)


@pytest.mark.parametrize("across", [8, 15, 25])
def test_under_a_seal_on_a_copy_without_colours(across: float) -> None:
    assert reads(photograph((1500, 2000), page=sealed(across)).convert("L"), quality=50)


FAX: dict[str, Callable[[], Image.Image]] = {
    "fine": lambda: faxed(photograph((1728, 2292))),
    "standard": lambda: faxed(photograph((1728, 2292)).resize((1728, 1146))),
    "dark": lambda: faxed(dimmed(photograph((1728, 2292)), 0.7), 90),
    "dithered": lambda: photograph((1728, 2292)).convert("1"),
}


@pytest.mark.parametrize("fax", FAX)
def test_by_fax(fax: str) -> None:
    assert seen(file_of(FAX[fax](), "TIFF", compression="group4")) == [stamped().payload]


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP", "BMP", "GIF", "AVIF"])
def test_saved_as_another_kind(kind: str) -> None:
    assert seen(file_of(photograph(CHAT), kind)) == [stamped().payload]


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "LA"])
def test_in_other_colours(mode: str) -> None:
    assert seen(file_of(photograph(CHAT).convert(mode), "PNG")) == [stamped().payload]


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_in_the_colours_of_print(kind: str) -> None:
    assert seen(file_of(photograph(CHAT).convert("CMYK"), kind)) == [stamped().payload]


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_in_65536_shades(kind: str) -> None:
    levels = np.asarray(photograph(CHAT).convert("L")).astype(np.uint16) * 257
    assert seen(file_of(Image.fromarray(levels), kind)) == [stamped().payload]


def test_on_a_ground_that_is_transparent() -> None:
    page = photograph(CHAT).convert("L")
    clear = Image.merge("LA", (Image.new("L", page.size, 0), Image.eval(page, lambda v: 255 - v)))
    assert seen(file_of(clear, "PNG")) == [stamped().payload]


def test_our_own_pdf() -> None:
    assert sightings(pages_of(pdf_of(stamped()))) == (Sighting(stamped().payload, (1,), 1),)


@pytest.mark.parametrize("kind", ["PDF", "TIFF"])
def test_scans_of_several_pages_tell_on_which_the_codes_are(kind: str) -> None:
    page, blank = photograph((1240, 1754)).copy(), Image.new("RGB", (1240, 1754), "white")
    made = file_of(blank, kind, save_all=True, append_images=[page, blank, page])
    assert sightings(pages_of(made)) == (Sighting(stamped().payload, (2, 4), 4),)


def test_a_code_that_is_not_ours_does_not_keep_from_looking_closely() -> None:
    code = zxingcpp.create_barcode("https://example.org/", zxingcpp.BarcodeFormat.QRCode)
    other = Image.fromarray(code.to_image(scale=5))
    photo = dimmed(photograph(), 0.05).copy()
    photo.paste(other, (100, 100))
    assert set(seen(file_of(photo, quality=40))) == {"https://example.org/", stamped().payload}


@pytest.mark.parametrize("image", [Image.new("L", (1500, 2000), 200), Image.new("RGB", (1, 1))])
def test_nothing_is_found_where_nothing_is(image: Image.Image) -> None:
    assert seen(file_of(image, "PNG")) == []


def test_grain_alone_is_no_code() -> None:
    assert seen(file_of(noisy(Image.new("RGB", (600, 800), "grey"), 90))) == []


def test_what_is_read_is_never_another_code() -> None:
    """Behind each of these limits nothing is read; nothing else is taken for it."""
    for part in (8, 10, 14, 20):
        small = photograph((3000 // part, 4000 // part))
        assert set(seen(file_of(small, quality=30))) <= {stamped().payload}
