"""The parts of a JPEG file, found by its markers without decoding it (ITU-T T.81, annex B).

Whoever decodes is given the bare picture: what cameras and programs add never reaches a decoder.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_builder.read.pictures.scans import are_all_told

MAX_SEGMENTS = 10_000
"""Before, between and behind the scans; a camera writes some dozens."""
MAX_SCANS = 100
"""Programs write about ten; each is worked through over the whole picture."""
_EOI, _SOS, _COM, _APP0, _APP14 = 0xD9, 0xDA, 0xFE, 0xE0, 0xEE
_FRAMES = frozenset((*range(0xC0, 0xD0), 0xDE, 0xF7)) - {0xC4, 0xC8, 0xCC}
"""What says how a picture is coded; DE of a hierarchical one, F7 of JPEG-LS (T.87)."""
_PROGRESSIVE = 0xC2
_COMMON_FRAMES = frozenset((0xC0, 0xC1, _PROGRESSIVE))
"""Baseline, extended and progressive, in Huffman's codes: what programs can show."""
_EIGHT_BITS = b"\x08"
_APPS = range(0xE0, 0xF0)
_ALONE = frozenset((0x01, *range(0xD0, 0xD9)))
"""Markers without a length: TEM, restarts, and the start of a picture."""
_NEXT = re.compile(rb"\xff([\x01-\xcf\xd8-\xfe])")
"""A marker within what is coded: no stuffed byte, no restart."""
_LENGTH = 2
"""Bytes of a segment's length, which counts them too."""
_OF_JFIF, _OF_ADOBE = 14, 12
"""Bytes without which libjpeg takes neither segment for what it says."""
_END = bytes((0xFF, _EOI))
_MORE = bytes((89 + 167 * n) % 255 for n in range(16_000))
"""Coded for whatever a decoder still asks for; no marker is in it."""
_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
"""Says of the colours what any JFIF segment says, and nothing else."""


@dataclass(frozen=True)
class Segment:
    """What stands between two markers, without its length."""

    marker: int
    data: bytes


@dataclass(frozen=True)
class Jpeg:
    """A JPEG taken apart."""

    tags: tuple[Segment, ...]
    """What is not the picture: EXIF, XMP, profiles, thumbnails, comments, in order."""
    bare: bytes
    """The same picture without them."""
    scans: int
    """How often the whole picture is worked through; more than MAX_SCANS are not counted."""
    trailer: bytes
    """What stands behind the picture."""
    is_common: bool = True
    """Whether it is coded as programs can show it; of another one nothing but the tags is told."""

    @property
    def lengthened(self) -> bytes:
        """The bare picture with more that is coded: the same where all of it was there already."""
        end = len(self.bare) - len(_END)
        return self.bare[:end] + _MORE + _END


@dataclass
class _Markers:
    data: bytes
    at: int = 2
    segments: int = 0

    def marker(self) -> int | None:
        """Step over a marker, and over bytes that fill up before it."""
        start = self.at
        while self.data[self.at : self.at + 1] == b"\xff":
            self.at += 1
        if self.at == start or self.at >= len(self.data):
            return None
        self.at += 1
        return self.data[self.at - 1]

    def payload(self) -> bytes | None:
        """Step over a segment, and return what it holds; None if it is not all there."""
        self.segments += 1
        length = int.from_bytes(self.data[self.at : self.at + _LENGTH], "big")
        held = self.data[self.at + _LENGTH : self.at + length]
        if length < _LENGTH or len(held) < length - _LENGTH or self.segments > MAX_SEGMENTS:
            return None
        self.at += length
        return held


def take_apart(data: bytes) -> Jpeg | None:
    """Return the parts of a JPEG; None if its markers make no sense. Takes linear time.

    One that does not come to its end is none: a decoder takes whatever stands there for the
    rest of the picture, as the noughts of a copy that broke off.
    """
    reader = _Markers(data)
    tags: list[Segment] = []
    kept = [data[:2]]
    frame: Segment | None = None
    while True:
        start = reader.at
        marker = reader.marker()
        if marker is None or marker in {0, _EOI}:
            return None
        if marker == _SOS:
            break
        held = b"" if marker in _ALONE else reader.payload()
        if held is None:
            return None
        if marker in _FRAMES and not (marker in _COMMON_FRAMES and held[:1] == _EIGHT_BITS):
            return Jpeg(tuple(tags), b"", 0, b"", is_common=False)
        if marker in _FRAMES:
            frame = Segment(marker, held)
        if marker in _APPS or marker == _COM:
            tags.append(Segment(marker, held))
            kept.append(_colours(tags[-1]))
        else:
            kept.append(data[start : reader.at])
    scans = _read_scans(reader, tags)
    if scans is None or not (frame and _is_told(frame, scans)):
        return None
    kept.append(data[start : reader.at])
    return Jpeg(tuple(tags), b"".join(kept), len(scans), data[reader.at :])


def _is_told(frame: Segment, scans: list[bytes]) -> bool:
    """Whether the scans tell all of the picture; of too many of them it is not asked."""
    is_progressive = frame.marker == _PROGRESSIVE
    return len(scans) > MAX_SCANS or are_all_told(frame.data, scans, is_progressive=is_progressive)


def _colours(segment: Segment) -> bytes:
    """Return what a decoder must know of a segment to tell the colours: as libjpeg looks at it."""
    data = segment.data
    if segment.marker == _APP0 and data[:5] == b"JFIF\0" and len(data) >= _OF_JFIF:
        return _JFIF
    if segment.marker == _APP14 and data[:5] == b"Adobe" and len(data) >= _OF_ADOBE:
        return b"\xff\xee\x00\x0e" + data[:_OF_ADOBE]
    return b""


def _read_scans(reader: _Markers, tags: list[Segment]) -> list[bytes] | None:
    """Step from the first scan's header to behind the picture's end, and return the headers.

    None if there is no end; of too many scans it is not looked for. What is no picture between
    them is added to `tags`.
    """
    scans: list[bytes] = []
    marker = _SOS
    while marker != _EOI:
        held = b"" if marker in _ALONE else reader.payload()
        if marker == _SOS:
            scans.append(held or b"")
        elif marker in _APPS or marker == _COM:
            tags.append(Segment(marker, held or b""))
        if len(scans) > MAX_SCANS:
            reader.at = len(reader.data)
            break
        following = _NEXT.search(reader.data, reader.at)
        if held is None or following is None:
            return None
        reader.at = following.end()
        marker = following[1][0]
    return scans
