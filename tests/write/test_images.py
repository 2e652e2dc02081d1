"""Published pictures carry no tags, stand upright, and are made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jpegs import plain, turned, with_segment
from PIL import ExifTags, Image, ImageCms

from site_builder.read.pictures.image import ImageFacts, content_digest, inspect
from site_builder.write.images import UnpublishedError, publish_pictures

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.render.pictures import Published

SECRET = b"Camera-Serial-4711"


def photograph(path: Path, *, size: tuple[int, int] = (1400, 900), turned: int = 1) -> ImageFacts:
    """Write a picture, blue above and red below, with all that a camera adds; return its facts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, size[1] // 2, *size))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turned
    exif[ExifTags.Base.Make] = SECRET.decode()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (34.0, 45.0, 4711.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image.save(path, exif=exif, comment=SECRET, icc_profile=profile, dpi=(300, 300))
    assert SECRET in path.read_bytes()
    return inspect(path.read_bytes())


def publish(root: Path, **facts: ImageFacts) -> dict[str, Published]:
    listed = {f"{name}.jpg": fact for name, fact in facts.items()}
    return publish_pictures(root, listed, root / "cache", root / "pages")


def media(root: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in (root / "pages" / "media").iterdir()}


def test_no_tag_is_left(tmp_path: Path) -> None:
    publish(tmp_path, a=photograph(tmp_path / "a.jpg"))
    assert len(media(tmp_path)) == 2
    for name, data in media(tmp_path).items():
        assert SECRET not in data
        assert not any(chunk in data for chunk in (b"EXIF", b"Exif", b"XMP ", b"ICCP"))
        with Image.open(tmp_path / "pages" / "media" / name) as image:
            assert image.format == "WEBP"
            assert not image.getexif()
            assert not {"exif", "xmp", "icc_profile"} & set(image.info)


@pytest.mark.parametrize(
    ("turned", "size", "top"),
    [
        (1, (1400, 900), "blue"),
        (3, (1400, 900), "red"),
        (6, (900, 1400), None),
        (8, (900, 1400), None),
        (0, (1400, 900), "blue"),
        (99, (1400, 900), "blue"),
    ],
)
def test_orientation_is_obeyed(
    turned: int, size: tuple[int, int], top: str | None, tmp_path: Path
) -> None:
    published = publish(tmp_path, a=photograph(tmp_path / "a.jpg", turned=turned))["a.jpg"]
    assert (published.width, published.height) == size
    with Image.open(tmp_path / "pages" / published.path(640)) as image:
        assert image.width == 640
        assert abs(image.height - 640 * size[1] / size[0]) <= 1
        pixel = image.convert("RGB").getpixel((320, 20))
    assert isinstance(pixel, tuple)
    if top:
        assert (pixel[2] > pixel[0]) is (top == "blue")


def test_a_small_picture_is_not_blown_up(tmp_path: Path) -> None:
    published = publish(tmp_path, a=photograph(tmp_path / "a.jpg", size=(500, 300)))["a.jpg"]
    assert list(published.sizes) == [500]
    assert list(media(tmp_path)) == [f"{published.digest}-500.webp"]


def test_the_same_content_is_made_once(tmp_path: Path) -> None:
    facts = photograph(tmp_path / "a.jpg", size=(700, 500))
    (tmp_path / "b.jpg").write_bytes((tmp_path / "a.jpg").read_bytes())
    published = publish(tmp_path, a=facts, b=facts)
    assert published["a.jpg"].sizes == published["b.jpg"].sizes
    assert len(media(tmp_path)) == 1


def test_cached(tmp_path: Path) -> None:
    facts = photograph(tmp_path / "a.jpg", size=(700, 500))
    publish(tmp_path, a=facts)
    before = media(tmp_path)
    (tmp_path / "a.jpg").unlink()  # what the cache has need not be read again
    publish(tmp_path, a=facts)
    assert media(tmp_path) == before


def test_the_same_bytes_everywhere(tmp_path: Path) -> None:
    facts = photograph(tmp_path / "one" / "a.jpg")
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "a.jpg").write_bytes((tmp_path / "one" / "a.jpg").read_bytes())
    for name in ("one", "two"):
        publish(tmp_path / name, a=facts)
    assert media(tmp_path / "one") == media(tmp_path / "two")


def test_a_withdrawn_picture_is_not_published(tmp_path: Path) -> None:
    a = photograph(tmp_path / "a.jpg", size=(700, 500))
    b = photograph(tmp_path / "b.jpg", size=(800, 500))
    publish(tmp_path, a=a, b=b)
    published = publish(tmp_path, b=b)["b.jpg"]
    assert list(media(tmp_path)) == [f"{published.digest}-640.webp"]


def test_a_picture_that_no_codec_can_do_is_named_and_the_others_are_made(tmp_path: Path) -> None:
    good = photograph(tmp_path / "b.jpg", size=(700, 500))
    broken = b"\xff\xd8\xff broken"
    (tmp_path / "a.jpg").write_bytes(broken)
    with pytest.raises(UnpublishedError) as error:
        publish(tmp_path, a=ImageFacts(100, 700, 500, digest=content_digest(broken)), b=good)
    assert error.value.reasons == {"a.jpg": "failed"}
    assert [p.name for p in (tmp_path / "cache").iterdir()] == [f"2-{good.digest}-640.webp"]


@pytest.mark.parametrize("share", [0, 0.5, 1])
def test_a_picture_that_changes_after_the_check_is_not_taken_for_what_was_checked(
    share: float, tmp_path: Path
) -> None:
    """As git brings another version, or a cloud's client half of it, while the site is made."""
    checked = photograph(tmp_path / "a.jpg")
    before = (tmp_path / "a.jpg").read_bytes()
    photograph(tmp_path / "a.jpg", turned=3)
    after = (tmp_path / "a.jpg").read_bytes()
    (tmp_path / "a.jpg").write_bytes(after[: int(len(after) * share)])
    with pytest.raises(UnpublishedError) as error:
        publish(tmp_path, a=checked)
    assert error.value.reasons == {"a.jpg": "changed"}
    assert not list((tmp_path / "cache").iterdir())
    (tmp_path / "a.jpg").write_bytes(before)
    publish(tmp_path, a=checked)
    assert media(tmp_path)


def test_a_tag_of_a_wrong_type_does_not_keep_a_picture_from_being_turned(tmp_path: Path) -> None:
    odd = (0x0132, 5, 1, b"\xff\xff\0\0"), (0x011A, 2, 9_999, bytes(4))
    (tmp_path / "a.jpg").write_bytes(with_segment(plain((700, 500)), 0xE1, turned(6, *odd)))
    published = publish(tmp_path, a=inspect((tmp_path / "a.jpg").read_bytes()))["a.jpg"]
    assert (published.width, published.height) == (500, 700)
    with Image.open(tmp_path / "pages" / published.path(500)) as image:
        assert image.size == (500, 700)


def test_a_long_screenshot_is_scaled_into_bounds(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(plain((1290, 17_000)))
    published = publish(tmp_path, a=inspect((tmp_path / "a.jpg").read_bytes()))["a.jpg"]
    assert list(published.sizes) == [640, 1243]
    for width in published.sizes:
        with Image.open(tmp_path / "pages" / published.path(width)) as image:
            assert image.size == (width, published.height_at(width))
    assert published.height_at(1243) <= 16_383


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_other_colour_spaces(mode: str, tmp_path: Path) -> None:
    Image.new(mode, (700, 500)).save(tmp_path / "a.jpg")
    publish(tmp_path, a=inspect((tmp_path / "a.jpg").read_bytes()))
    (name,) = media(tmp_path)
    with Image.open(tmp_path / "pages" / "media" / name) as image:
        assert image.mode == "RGB"


def test_progress_names_each_picture(tmp_path: Path) -> None:
    facts = {"a.jpg": photograph(tmp_path / "a.jpg", size=(700, 500))}
    named: list[str] = []
    publish_pictures(tmp_path, facts, tmp_path / "cache", tmp_path / "pages", named.append)
    assert named == ["a.jpg"]


@pytest.mark.parametrize("turned", [1, 6])
def test_what_is_shared_is_a_jpeg_of_one_shape_without_tags(tmp_path: Path, turned: int) -> None:
    facts = {"a.jpg": photograph(tmp_path / "a.jpg", turned=turned)}
    cache, pages = tmp_path / "cache", tmp_path / "pages"
    published = publish_pictures(tmp_path, facts, cache, pages, shared=["a.jpg"])["a.jpg"]
    data = (pages / published.share).read_bytes()
    assert SECRET not in data
    assert b"Exif" not in data
    with Image.open(pages / published.share) as image:
        assert (image.format, image.size) == ("JPEG", (1200, 630))
        assert not {"exif", "icc_profile", "comment"} & set(image.info)
    before = (cache / f"2-{published.share.rpartition('/')[2]}").stat().st_mtime_ns
    publish_pictures(tmp_path, facts, cache, pages, shared=["a.jpg"])
    assert (cache / f"2-{published.share.rpartition('/')[2]}").stat().st_mtime_ns == before
    publish_pictures(tmp_path, facts, cache, pages)
    assert not (pages / published.share).exists()


def test_what_a_killed_build_left_half_is_made_whole(tmp_path: Path) -> None:
    facts = photograph(tmp_path / "a.jpg")
    publish(tmp_path, a=facts)
    whole = media(tmp_path)
    for name, data in whole.items():
        (tmp_path / "pages" / "media" / name).write_bytes(data[: len(data) // 2])
    (tmp_path / "cache" / "1.4711.part").write_bytes(b"half")
    cached = {p.name for p in (tmp_path / "cache").iterdir()}
    publish(tmp_path, a=facts)
    assert media(tmp_path) == whole
    assert cached - {p.name for p in (tmp_path / "cache").iterdir()} == {"1.4711.part"}


@pytest.mark.parametrize("left", [0, 1])
def test_what_a_power_cut_left_empty_is_made_again(left: int, tmp_path: Path) -> None:
    """A file that was written lately may have its name and size, and nothing in it."""
    facts = photograph(tmp_path / "a.jpg")
    publish(tmp_path, a=facts)
    whole = media(tmp_path)
    for folder in ("cache", "pages/media"):
        for file in (tmp_path / folder).iterdir():
            file.write_bytes(bytes(file.stat().st_size * left))
    publish(tmp_path, a=facts)
    assert media(tmp_path) == whole
