"""Parts that cameras and programs add to a JPEG, made for a test."""

from __future__ import annotations

import io
import struct

from PIL import Image

ORIENTATION, GPS = 0x0112, 0x8825


def plain(size: tuple[int, int] = (64, 48), mode: str = "RGB", **options: object) -> bytes:
    """Return a JPEG, blue above and brown below, without tags but JFIF's."""
    image = Image.new("RGB", size, (20, 60, 200))
    image.paste((120, 80, 40), (0, size[1] // 2, *size))
    out = io.BytesIO()
    image.convert(mode).save(out, "JPEG", **options)
    return out.getvalue()


def with_segment(data: bytes, marker: int, held: bytes) -> bytes:
    """Put a segment in front of all others."""
    length = (len(held) + 2).to_bytes(2, "big")
    return data[:2] + bytes((0xFF, marker)) + length + held + data[2:]


def exif(*entries: tuple[int, int, int, bytes], rest: bytes = b"", order: str = "<") -> bytes:
    """Return an EXIF segment of tags, types, counts and four bytes; `rest` stands behind them."""
    head = {"<": b"II*\0", ">": b"MM\0*"}[order] + struct.pack(f"{order}I", 8)
    listed = b"".join(struct.pack(f"{order}HHI", t, k, n) + v for t, k, n, v in entries)
    count = struct.pack(f"{order}H", len(entries))
    return b"Exif\0\0" + head + count + listed + bytes(4) + rest


def place(
    latitude: tuple[int, int, int], longitude: tuple[int, int, int], order: str = "<"
) -> bytes:
    """Return EXIF that tells degrees, minutes and seconds."""

    def pack(*numbers: int) -> bytes:
        return struct.pack(f"{order}{len(numbers)}I", *numbers)

    start = 8 + 2 + 12 + 4
    values = start + 2 + 24 + 4
    gps = struct.pack(f"{order}H", 2)
    gps += struct.pack(f"{order}HHI", 2, 5, 3) + pack(values)
    gps += struct.pack(f"{order}HHI", 4, 5, 3) + pack(values + 24) + bytes(4)
    degrees = b"".join(pack(n, 1) for n in (*latitude, *longitude))
    return exif((GPS, 4, 1, pack(start)), rest=gps + degrees, order=order)


def turned(value: int, *more: tuple[int, int, int, bytes]) -> bytes:
    """Return EXIF that says how a picture is to be turned."""
    return exif((ORIENTATION, 3, 1, struct.pack("<HH", value, 0)), *more)
