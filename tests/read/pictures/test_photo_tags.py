"""What a picture gives away is seen wherever it stands; what cannot be read is not there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jpegs import GPS, ORIENTATION, exif, place, plain, turned, with_segment

from site_builder.read.pictures.exif import Exif
from site_builder.read.pictures.jpeg import take_apart
from site_builder.read.pictures.photo_tags import PhotoTags, read_tags

HERE = ((34, 45, 0), (113, 37, 0))
XMP = b"http://ns.adobe.com/xap/1.0/\0"
ATTRIBUTES = b'<x exif:GPSLatitude="34,45.0N" exif:GPSLongitude="113,37.0E"/>'


def tags(data: bytes) -> PhotoTags:
    jpeg = take_apart(data)
    assert jpeg
    return read_tags(jpeg)


def tagged(held: bytes, behind: bytes = b"") -> PhotoTags:
    return tags(with_segment(plain(), 0xE1, held) + behind)


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_place_in_exif(order: str) -> None:
    assert tagged(place(*HERE, order)).has_place
    assert not tagged(place((0, 0, 0), (0, 0, 0), order)).has_place


def test_a_gps_part_without_a_place() -> None:
    version = b"\1\0\0\0\1\0\4\0\0\0\2\3\0\0" + bytes(4)
    assert not tagged(exif((GPS, 4, 1, b"\x1a\0\0\0"), rest=version)).has_place


@pytest.mark.parametrize(
    "packet",
    [
        ATTRIBUTES,
        ATTRIBUTES.decode().encode("utf-16-le"),
        b"<exif:GPSLatitude>34,45N</exif:GPSLatitude><exif:GPSLongitude>113,37E</exif:GPSLongitude>",
        b"<x drone-dji:GpsLatitude='+34.75' drone-dji:GpsLongtitude='+113.61'/>",
        b"<x drone-dji:Latitude='34.75' drone-dji:Longitude='113.61'/>",
        b"<drone:Latitude>34.75</drone:Latitude><drone:Longitude>113.61</drone:Longitude>",
    ],
)
def test_a_place_in_xmp(packet: bytes) -> None:
    assert tagged(XMP + packet).has_place
    assert tagged(b"http://ns.adobe.com/xmp/extension/\0" + bytes(40) + packet).has_place
    assert not tagged(XMP + packet.replace(b"L", b"M").replace(b"l", b"m")).has_place


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (3, 1, 0, 4, 2), (4, 3, 2, 1, 0)])
def test_a_place_in_a_long_packet(order: tuple[int, ...]) -> None:
    data, size = plain(), len(ATTRIBUTES) // 5 + 1
    for n in order:
        head = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32
        place_of = (len(ATTRIBUTES)).to_bytes(4, "big") + (n * size).to_bytes(4, "big")
        part = ATTRIBUTES[n * size : (n + 1) * size]
        data = with_segment(data, 0xE1, head + place_of + part)
    assert tags(data).has_place


@pytest.mark.parametrize("marker", [0xE0, 0xE1, 0xE5])
def test_a_place_in_a_thumbnail(marker: int) -> None:
    thumbnail = with_segment(plain((16, 12)), 0xE1, place(*HERE))
    held = {0xE0: b"JFXX\0\x10", 0xE1: exif(), 0xE5: b""}[marker] + thumbnail
    assert tags(with_segment(plain(), marker, held)).has_place


def test_noughts_in_xmp_are_no_place() -> None:
    noughts = b'<x exif:GPSLatitude="0,0.0N" exif:GPSLongitude="0,0.0E" exif:GPSAltitude="1/1"/>'
    assert not tagged(XMP + noughts).has_place


def test_a_place_behind_the_picture() -> None:
    second = with_segment(plain(), 0xE1, place(*HERE))
    assert tags(plain() + second).has_place
    film = b"\0\0\0\x18ftypmp42" + bytes(99)
    assert tags(plain() + film).has_film
    assert not tags(plain() + film).has_place
    assert tags(plain() + film + b"\xa9xyz+34.7500+113.6200/").has_place


def test_a_place_between_the_scans() -> None:
    for progressive in (False, True):
        data = plain(progressive=progressive)
        held = with_segment(b"\xff\xd8", 0xE1, place(*HERE))[2:]
        assert tags(data[:-2] + held + data[-2:]).has_place


def test_a_picture_behind_the_picture_is_no_film() -> None:
    for brand in (b"heic", b"mif1", b"avif", b"hevc"):
        assert not tags(plain() + b"\0\0\0\x18ftyp" + brand + bytes(99)).has_film


def test_turning() -> None:
    assert [tagged(turned(n)).orientation for n in (0, 1, 6, 8, 9)] == [1, 1, 6, 8, 1]
    text = exif((ORIENTATION, 2, 1, b"6\0\0\0"))
    assert tagged(text).orientation == 1


def test_resolution() -> None:
    inches = exif((0x011A, 5, 1, b"\x1a\0\0\0"), rest=b"\x2c\1\0\0\1\0\0\0")
    bare = plain()
    assert tags(with_segment(bare, 0xE1, inches)).dpi == 300
    assert tags(plain(dpi=(72, 72))).dpi == 72
    assert tags(bare).dpi is None


@pytest.mark.parametrize(
    ("parts", "profile"),
    [
        ([b"\1\2abc", b"\2\2def"], b"abcdef"),
        ([b"\2\2def", b"\1\2abc"], b"abcdef"),
        ([b"\1\3abc", b"\3\3def"], b""),
        ([b"\1\1abc", b"\1\1abc"], b""),
        ([b""], b""),
    ],
)
def test_the_profile_is_put_together(parts: list[bytes], profile: bytes) -> None:
    data = plain()
    for part in reversed(parts):
        data = with_segment(data, 0xE2, b"ICC_PROFILE\0" + part)
    assert tags(data).profile == profile


@given(st.sampled_from([b"II*\0", b"MM\0*"]), st.binary(max_size=200))
def test_whatever_stands_in_exif(order: bytes, held: bytes) -> None:
    found = Exif(order + held)
    assert found.orientation is None or 1 <= found.orientation <= 8
    assert found.dpi is None or found.dpi > 0
    assert found.has_place in {True, False}


def test_lists_that_claim_everything_take_no_memory() -> None:
    entries = [(n, 1, 60_000, bytes(4)) for n in range(5000)]
    assert Exif(exif(*entries)[6:]).orientation is None
