"""Facts of pictures, whatever the bytes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jpegs import plain, turned, with_segment
from PIL import Image

from site_builder.read.pictures.image import MAX_READ, inspect

if TYPE_CHECKING:
    from pathlib import Path


def test_good_picture(picture: Path) -> None:
    facts = inspect(picture.read_bytes())
    assert (facts.width, facts.height, facts.dpi, facts.fault) == (1000, 100, 300.0, None)


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("tail", [b"", bytes(9), bytes(5000), b"x" * 5000, b"\xff" * 5000])
def test_one_that_does_not_come_to_its_end(tail: bytes, *, progressive: bool) -> None:
    data = plain((640, 480), progressive=progressive)
    for cut in (2, 9, 300, len(data) // 2):
        assert inspect(data[:-cut] + tail).fault == "broken"
    assert inspect(data + tail).fault is None


def unlike(size: tuple[int, int] = (640, 480), **options: Any) -> bytes:
    """Return a picture with as much to see at its end as anywhere."""
    out = io.BytesIO()
    noise = Image.effect_noise(size, 60).convert(options.pop("mode", "RGB"))
    noise.save(out, "JPEG", **options)
    return out.getvalue()


@pytest.mark.parametrize(
    "options",
    [{}, {"mode": "L"}, {"mode": "CMYK"}, {"optimize": True}, {"progressive": True},
     {"restart_marker_rows": 1}, {"subsampling": 0}],
    ids=str,
)  # fmt: skip
def test_half_a_picture_with_an_end_put_behind_it(options: dict[str, Any]) -> None:
    data = unlike(**options)
    assert inspect(data).fault is None
    for part in (0.2, 0.5):
        assert inspect(data[: int(len(data) * part)] + b"\xff\xd9").fault == "broken"


@pytest.mark.parametrize("size", [(64, 48), (333, 257), (1000, 17), (8, 8), (1, 1)])
@pytest.mark.parametrize("colour", ["white", "black", (128, 128, 128)])
@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("progressive", [False, True])
def test_a_picture_that_ends_in_one_colour_is_whole(
    size: tuple[int, int], colour: Any, mode: str, *, progressive: bool
) -> None:
    image = Image.effect_noise(size, 60).convert("RGB")
    image.paste(colour, (0, size[1] // 2, *size))
    for turn in (1, 6):
        out = io.BytesIO()
        image.convert(mode).save(out, "JPEG", progressive=progressive)
        assert inspect(with_segment(out.getvalue(), 0xE1, turned(turn))).fault is None


@pytest.mark.parametrize(
    "frame",
    [b"\xff\xc1\0\x11\x0c", b"\xff\xc3\0\x11\x08", b"\xff\xc9\0\x11\x08",
     b"\xff\xca\0\x11\x08", b"\xff\xf7\0\x11\x08", b"\xff\xde\0\x11\x08"],
    ids=["12-bits", "lossless", "arithmetic", "progressive-arithmetic", "jpeg-ls", "hierarchical"],
)  # fmt: skip
def test_a_kind_that_programs_do_not_show(frame: bytes) -> None:
    data = plain().replace(b"\xff\xc0\0\x11\x08", frame)
    assert inspect(data).fault == "uncommon"
    assert inspect(data[:-30]).fault == "uncommon"


@given(st.binary(max_size=400))
def test_never_raises(data: bytes) -> None:
    assert inspect(b"\xff\xd8\xff" + data).fault == "broken"
    if not data.startswith(b"\xff\xd8\xff"):
        assert inspect(data).fault not in {None, "broken"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.integers(2, 3000), st.integers(0, 255))
def test_a_spoilt_byte_never_raises(picture: Path, at: int, byte: int) -> None:
    data = bytearray(picture.read_bytes()[:60_000])
    data[at] = byte
    inspect(bytes(data))


def test_huge_file_is_not_looked_into() -> None:
    facts = inspect(bytes(MAX_READ + 1))
    assert (facts.fault, facts.width) == ("size", 0)
