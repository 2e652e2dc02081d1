"""Whether the scans of a picture tell all of it."""

from __future__ import annotations

import pytest

from site_builder.read.pictures.scans import are_all_told

COLOURS = b"\x08\0\x30\0\x40\x03" + b"\x01\x22\0" + b"\x02\x11\1" + b"\x03\x11\1"
GREY = b"\x08\0\x30\0\x40\x01\x01\x11\0"


def scan(
    components: bytes, first: int = 0, last: int = 63, before: int = 0, bits: int = 0
) -> bytes:
    told = b"".join(bytes((component, 0)) for component in components)
    return bytes((len(components),)) + told + bytes((first, last, before << 4 | bits))


ALL = b"\1\2\3"
ROUGH = (scan(ALL, 0, 0, bits=1), *(scan(bytes((c,)), 1, 63, bits=2) for c in ALL))
FINER = tuple(scan(bytes((c,)), 1, 63, before, before - 1) for before in (2, 1) for c in ALL)
WHOLE = (*ROUGH, scan(ALL, 0, 0, before=1), *FINER)


def test_a_picture_in_one_scan() -> None:
    assert are_all_told(COLOURS, [scan(ALL)], is_progressive=False)


def test_a_scan_for_each_colour() -> None:
    scans = [scan(bytes((c,))) for c in ALL]
    assert are_all_told(COLOURS, scans, is_progressive=False)
    assert not are_all_told(COLOURS, scans[:2], is_progressive=False)


@pytest.mark.parametrize("numbers", [(0, 0, 0), (9, 9, 9), (63, 0, 0)])
def test_what_a_scan_of_all_coefficients_says_of_them_does_not_count(
    numbers: tuple[int, int, int],
) -> None:
    sloppy = scan(ALL)[:-3] + bytes(numbers)
    assert are_all_told(COLOURS, [sloppy], is_progressive=False)
    assert are_all_told(COLOURS, [sloppy[:-3]], is_progressive=False)


def test_every_scan_of_a_progressive_picture_is_needed() -> None:
    assert are_all_told(COLOURS, WHOLE, is_progressive=True)
    for count in range(len(WHOLE)):
        assert not are_all_told(COLOURS, WHOLE[:count], is_progressive=True)


def test_without_refinement_a_scan_for_each_band_is_enough() -> None:
    bands = [scan(b"\1", 0, 0), scan(b"\1", 1, 5), scan(b"\1", 6, 63)]
    assert are_all_told(GREY, bands, is_progressive=True)
    assert not are_all_told(GREY, bands[:2], is_progressive=True)


def test_components_that_are_numbered_alike_count_as_one() -> None:
    frame = COLOURS.replace(b"\x02\x11", b"\x01\x11").replace(b"\x03\x11", b"\x01\x11")
    assert are_all_told(frame, [scan(b"\1\1\1")], is_progressive=False)


@pytest.mark.parametrize("header", [b"", b"\xff", b"\1\1", scan(b"\7"), scan(b"\1", 60, 255)])
def test_no_header_raises(header: bytes) -> None:
    assert not are_all_told(GREY, [header], is_progressive=True)
