"""Facts of pictures, whatever the bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jpegs import plain

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
