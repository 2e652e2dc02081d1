"""What stands in a file besides the picture: how to turn it, its colours, where it was taken.

EXIF, XMP and what phones append may tell of the same things.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from site_builder.read.pictures.exif import Exif

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.read.pictures.jpeg import Jpeg, Segment

_APP0, _APP1, _APP2 = 0xE0, 0xE1, 0xE2
_EXIF, _JFIF, _PROFILE = b"Exif\0", b"JFIF\0", b"ICC_PROFILE\0"
_XMP, _MORE_XMP = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
_DIGEST, _OFFSET = 32, 4
"""Bytes of what stands before each part of a long packet: whose it is, its length, its place."""
_MOST_PROFILE = 4_000_000
"""Bytes; the profile of a printing press has two million."""
_PER_INCH = {1: 1.0, 2: 2.54}
"""JFIF's units of density: inches, centimetres."""
_COORDINATE = rb"%s(?:\s*=\s*[\"']|>)[^1-9\"'<]{0,24}[1-9]"
_IN_XMP = tuple(
    re.compile(_COORDINATE % name, re.IGNORECASE) for name in (b"latitude", b"longt?itude")
)
"""With a digit that is no nought. Drones leave out the GPS before it, or write the second so."""
_IN_A_FILM = re.compile(rb"[+-]\d{2}\.\d{3,}[+-]\d{3}\.\d{3,}")
"""ISO 6709, as films carry it."""
_FILM = re.compile(rb"\0\0\0.ftyp(?!hei|hev|mif1|msf1|avi[fs])[\x20-\x7e]{4}", re.DOTALL)
"""How an MP4 begins, and not a picture in such a container."""
_MOST_EXIF = 16
"""How many EXIF parts are looked into: one for each picture of the file, and its copies."""


@dataclass(frozen=True)
class PhotoTags:
    """How a picture is to be turned (EXIF's 1 to 8), its colour profile, and what it gives away."""

    orientation: int = 1
    dpi: float | None = None
    profile: bytes = b""
    """ICC; empty where there is none of a sane size."""
    has_place: bool = False
    """Whether it says where it was taken."""
    has_film: bool = False
    """Whether a film is appended, as to a phone's motion photo."""


def read_tags(jpeg: Jpeg) -> PhotoTags:
    """Read what is told besides the picture; what cannot be read is not told."""
    exifs = [Exif(data[1:]) for data in _named(jpeg.tags, _APP1, _EXIF)][:_MOST_EXIF]
    # Thumbnails and appended pictures have segments of their own.
    inner = (part for held in _held(jpeg) for part in held.split(_EXIF, _MOST_EXIF)[1:])
    places = (Exif(part[1:]).has_place for part in islice(inner, _MOST_EXIF))
    return PhotoTags(
        next((exif.orientation for exif in exifs if exif.orientation), 1),
        _dpi(jpeg.tags) or next((exif.dpi for exif in exifs if exif.dpi), None),
        _profile(jpeg.tags),
        any(places) or _xmp_has_place(jpeg) or bool(_IN_A_FILM.search(jpeg.trailer)),
        bool(_FILM.search(jpeg.trailer)),
    )


def _held(jpeg: Jpeg) -> Iterator[bytes]:
    """Yield all that is not the picture."""
    yield from (tag.data for tag in jpeg.tags)
    yield jpeg.trailer


def _named(tags: Sequence[Segment], marker: int, *names: bytes) -> Iterator[bytes]:
    """Yield what stands in the segments of a name, behind it."""
    for tag in tags:
        for name in names:
            if tag.marker == marker and tag.data.startswith(name):
                yield tag.data[len(name) :]


def _dpi(tags: Sequence[Segment]) -> float | None:
    """Return JFIF's density, if it is one by length."""
    for data in _named(tags, _APP0, _JFIF):
        unit, across = data[2:3], int.from_bytes(data[3:5], "big")
        if unit and unit[0] in _PER_INCH:
            return across * _PER_INCH[unit[0]]
    return None


def _profile(tags: Sequence[Segment]) -> bytes:
    """Put the colour profile's parts together: each says which one it is, and of how many."""
    parts = list(_named(tags, _APP2, _PROFILE))
    numbers = [part[0] for part in parts if len(part) > 1]
    whole = sorted(numbers) == list(range(1, len(parts) + 1))
    profile = b"".join(part[2:] for part in sorted(parts)) if whole else b""
    return profile if len(profile) <= _MOST_PROFILE else b""


def _xmp_has_place(jpeg: Jpeg) -> bool:
    behind = jpeg.trailer if b"<x:xmp" in jpeg.trailer else b""
    packets = [*_named(jpeg.tags, _APP1, _XMP), _long_packets(jpeg.tags), behind]
    text = b"".join(packets).replace(b"\0", b"")  # or every letter has two bytes
    return all(coordinate.search(text) for coordinate in _IN_XMP)


def _long_packets(tags: Sequence[Segment]) -> bytes:
    """Put together the parts of packets that are too long for one segment (XMP, part 3)."""
    where = _DIGEST + _OFFSET
    begin = where + _OFFSET
    placed = sorted(
        (part[:_DIGEST], part[where:begin], part[begin:]) for part in _named(tags, _APP1, _MORE_XMP)
    )
    return b"".join(part for _, _, part in placed)
