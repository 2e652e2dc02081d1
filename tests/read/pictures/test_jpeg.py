"""A JPEG comes apart into the picture and the rest; decoding the picture shows the same."""

from __future__ import annotations

import io

import pytest
from effort import effort
from hypothesis import given
from hypothesis import strategies as st
from jpegs import plain, with_segment
from PIL import Image

from site_builder.read.pictures.jpeg import MAX_SCANS, take_apart


def pixels(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        return image.tobytes()


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("progressive", [False, True])
def test_the_bare_picture_shows_the_same(mode: str, *, progressive: bool) -> None:
    data = plain(mode=mode, progressive=progressive, comment=b"secret")
    jpeg = take_apart(with_segment(data, 0xE1, b"Exif\0\0secret") + b"secret behind")
    assert jpeg
    assert b"secret" not in jpeg.bare
    assert pixels(jpeg.bare) == pixels(data)
    assert jpeg.trailer == b"secret behind"


def test_scans_are_counted() -> None:
    baseline, progressive = take_apart(plain()), take_apart(plain(progressive=True))
    assert baseline
    assert progressive
    assert baseline.scans == 1
    assert progressive.scans == 10  # as libjpeg writes colours


def test_what_is_named_like_a_marker_within_a_segment_is_none() -> None:
    jpeg = take_apart(with_segment(plain(), 0xFE, b"\xff\xda\xff\xd9" * 9))
    assert jpeg
    assert (jpeg.scans, len(jpeg.tags)) == (1, 2)


@given(st.binary(max_size=300))
def test_never_raises(data: bytes) -> None:
    take_apart(b"\xff\xd8\xff" + data)


@given(st.integers(0, 700), st.binary(max_size=6))
def test_a_spoilt_file_never_raises(at: int, other: bytes) -> None:
    data = plain()
    take_apart(data[:at] + other + data[at + len(other) :])
    take_apart(data[:at])


@pytest.mark.parametrize(
    "piece", [b"\xff\xda\0\2", b"\xff\xc4\0\2", b"\xff\xe1\0\2", b"\xff", b"\xff\xd8", b"\xff\xd0"]
)
def test_the_work_grows_as_a_file_at_most(piece: bytes) -> None:
    def made(size: int) -> bytes:
        return b"\xff\xd8" + piece * (size // len(piece))

    jpeg = take_apart(made(8_000_000))
    assert jpeg is None or jpeg.scans <= MAX_SCANS + 1
    assert effort(lambda: take_apart(made(80_000))) < 2.5 * effort(lambda: take_apart(made(40_000)))
