"""Pictures for print: 300 dots an inch, upright, in their own colours, and without any tag."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from jpegs import exif, place, plain, turned, with_segment
from PIL import Image, ImageCms

from site_builder.office.pictures import PrintSize, for_print, print_size, printed_pictures
from site_builder.office.refusal import NotMadeError
from site_builder.office.typesetting.typeset import Paper, typeset
from site_builder.read.pictures.image import content_digest, inspect

if TYPE_CHECKING:
    from pathlib import Path

SECRET = b"Camera-Serial-4711"
SMALL = PrintSize(4.1, 48, 36)
PROBE = b'#import "base.typ": *\n#show: paper\n#image("p.jpg", alt: "x", width: 40mm)'


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def profile(name: str) -> bytes:
    made = ImageCms.createProfile("sRGB") if name == "sRGB" else ImageCms.createProfile("LAB")
    return ImageCms.ImageCmsProfile(made).tobytes()


@pytest.mark.parametrize(
    ("pixels", "printed"),
    [
        ((4000, 2000), PrintSize(156.0, 1843, 922)),
        ((2000, 4000), PrintSize(40.0, 472, 944)),
        ((600, 400), PrintSize(120.0, 600, 400)),
        ((1, 3000), PrintSize(1.0, 1, 3000)),
    ],
)
def test_a_picture_has_300_dots_an_inch_or_all_that_it_has(
    pixels: tuple[int, int], printed: PrintSize
) -> None:
    assert print_size(*pixels) == printed


def test_no_tag_is_left() -> None:
    data = with_segment(plain(comment=SECRET), 0xE1, place((34, 45, 11), (113, 40, 12)))
    data = with_segment(data, 0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET)
    made = for_print(data, SMALL)
    assert SECRET not in made
    assert b"Exif" not in made
    assert set(opened(made).info) <= {
        "jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi",
    }  # fmt: skip
    assert opened(made).info["dpi"] == (300, 300)


@pytest.mark.parametrize("value", range(1, 9))
def test_it_stands_upright(value: int) -> None:
    data = with_segment(plain((64, 48)), 0xE1, turned(value))
    facts = inspect(data)
    made = opened(for_print(data, print_size(facts.width, facts.height)))
    assert made.size == ((64, 48) if value < 5 else (48, 64))


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_every_kind_of_colours_is_printed(mode: str) -> None:
    made = for_print(plain(mode=mode), SMALL)
    assert opened(made).mode == ("L" if mode == "L" else "RGB")
    paper = Paper("t.typ", "题", "示例", date(2022, 10, 20), {}, {"t.typ": PROBE, "p.jpg": made})
    pdf = pypdfium2.PdfDocument(typeset(paper))
    bitmap = pdf[0].render(scale=1).to_pil().convert("RGB")
    blue = bitmap.getpixel((100, 110))
    assert isinstance(blue, tuple)
    grey = max(blue) - min(blue) < 5
    assert grey if mode == "L" else blue[2] > blue[0] + 60


def test_a_sound_profile_of_its_colours_stays() -> None:
    srgb = profile("sRGB")
    assert opened(for_print(plain(icc_profile=srgb), SMALL)).info["icc_profile"] == srgb


@pytest.mark.parametrize("held", [b"\0" * 500, b"", profile("sRGB")[:200], profile("LAB")])
def test_another_profile_does_not(held: bytes) -> None:
    made = for_print(plain(icc_profile=held), SMALL)
    assert "icc_profile" not in opened(made).info


def test_a_newer_profile_than_a_pdf_takes_does_not() -> None:
    newer = bytearray(profile("sRGB"))
    newer[8] = 5
    assert "icc_profile" not in opened(for_print(plain(icc_profile=bytes(newer)), SMALL)).info


def test_what_is_no_jpeg_is_not_printed() -> None:
    out = io.BytesIO()
    Image.new("I;16", (40, 30)).save(out, "PNG")
    with pytest.raises(ValueError, match="no JPEG"):
        for_print(out.getvalue(), SMALL)


def test_pictures_are_made_once_and_kept_by_content(tmp_path: Path) -> None:
    data = with_segment(plain((3000, 2000)), 0xE1, exif())
    (tmp_path / "a.jpg").write_bytes(data)
    facts = {"a.jpg": inspect(data)}
    sizes = {"a.jpg": print_size(3000, 2000)}
    first = printed_pictures(tmp_path, facts, sizes)
    assert opened(first["a.jpg"].content).size == (1417, 945)
    assert first["a.jpg"].width_mm == 120
    (tmp_path / "a.jpg").unlink()
    assert printed_pictures(tmp_path, facts, sizes) == first
    (kept,) = (tmp_path / "build" / "cache" / "print").iterdir()
    kept.write_bytes(bytes(len(first["a.jpg"].content)))
    (tmp_path / "a.jpg").write_bytes(data)
    assert printed_pictures(tmp_path, facts, sizes) == first


def test_a_picture_that_was_changed_or_cannot_be_done_is_named(tmp_path: Path) -> None:
    data = plain((300, 200))
    facts = inspect(data)
    sizes = {"a.jpg": print_size(300, 200)}
    (tmp_path / "a.jpg").write_bytes(plain((200, 300)))
    with pytest.raises(NotMadeError, match=r"a\.jpg 和检查时不是同一张图片了"):
        printed_pictures(tmp_path, {"a.jpg": facts}, sizes)
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff")
    broken = replace(facts, digest=content_digest(b"\xff\xd8\xff"))
    with pytest.raises(NotMadeError, match=r"a\.jpg 这张图片没有处理成功"):
        printed_pictures(tmp_path, {"a.jpg": broken}, sizes)
