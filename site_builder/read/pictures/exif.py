r"""The few tags of EXIF that matter here, read from bytes that may be anything.

EXIF is a TIFF file (CIPA DC-008). A library that reads all of it fails for tags that nobody
asked for; this reads what it is asked for, and what cannot be read is not there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

_ORIENTATION, _X_RESOLUTION, _UNIT, _GPS = 0x0112, 0x011A, 0x0128, 0x8825
_PLACES = ((0x0002, 0x0004), (0x0014, 0x0016))
"""Latitude and longitude, of the camera and of what it looks at."""
_BYTE, _TEXT, _SHORT, _LONG, _RATIONAL, _SRATIONAL, _IFD = 1, 2, 3, 4, 5, 10, 13
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
"""Bytes of one value of each type."""
_ENTRY = 12
"""Bytes: tag, type, count, and the value or where it stands."""
_CENTIMETRES, _PER_INCH = 3, 2.54
_MOST_TURNED = 8
_SILENT = bytes(set(range(256)) - set(b"123456789"))
"""All bytes that say nothing in a number that is written out, noughts included."""


@dataclass(frozen=True)
class Exif:
    """The tags of one EXIF segment, without the name at its start; nothing raises."""

    data: bytes

    @cached_property
    def orientation(self) -> int | None:
        """How the picture is to be turned: 1 to 8; None if nothing sensible is said."""
        number = self._whole(self._main, _ORIENTATION)
        return number if number and number <= _MOST_TURNED else None

    @cached_property
    def dpi(self) -> float | None:
        """Pixels an inch; None if that is not said."""
        kind, value = self._value(self._main, _X_RESOLUTION)
        found = self._fraction(value) if kind == _RATIONAL else None
        if found and self._whole(self._main, _UNIT) == _CENTIMETRES:
            return found * _PER_INCH
        return found or None

    @cached_property
    def has_place(self) -> bool:
        """Whether it holds a latitude with a longitude; a camera writes noughts for not knowing."""
        where = self._whole(self._main, _GPS)
        tags = self._directory(where) if where else {}
        return any(all(self._is_said(tags, tag) for tag in place) for place in _PLACES)

    @cached_property
    def _order(self) -> Literal["little", "big"] | None:
        start = self.data[:4]
        return "little" if start == b"II*\0" else "big" if start == b"MM\0*" else None

    @cached_property
    def _main(self) -> Mapping[int, bytes]:
        return self._directory(self._number(self.data[4:8])) if self._order else {}

    def _directory(self, at: int) -> dict[int, bytes]:
        """Return the entries of a list of tags, as they stand there; the first of each tag."""
        found: dict[int, bytes] = {}
        for start in range(at + 2, at + 2 + _ENTRY * self._number(self.data[at : at + 2]), _ENTRY):
            entry = self.data[start : start + _ENTRY]
            if len(entry) < _ENTRY:
                break
            found.setdefault(self._number(entry[:2]), entry)
        return found

    def _value(self, tags: Mapping[int, bytes], tag: int) -> tuple[int, bytes]:
        """Return type and bytes of a tag's value; no bytes if it is not all there."""
        entry = tags.get(tag, bytes(_ENTRY))
        kind = self._number(entry[2:4])
        length = _SIZES.get(kind, 0) * self._number(entry[4:8])
        where = self._number(entry[8:])
        value = entry[8 : 8 + length] if length <= len(entry[8:]) else self.data[where:][:length]
        return kind, value if len(value) == length else b""

    def _whole(self, tags: Mapping[int, bytes], tag: int) -> int | None:
        """Return the first of a tag's whole numbers; None if it has another type."""
        kind, value = self._value(tags, tag)
        known = kind in {_BYTE, _SHORT, _LONG, _IFD} and value
        return self._number(value[: _SIZES[kind]]) if known else None

    def _is_said(self, tags: Mapping[int, bytes], tag: int) -> bool:
        """Whether a coordinate is there, and more than noughts."""
        kind, value = self._value(tags, tag)
        if kind in {_RATIONAL, _SRATIONAL}:
            return any(self._fraction(value[i : i + 8]) for i in range(0, len(value), 8))
        return any(value.translate(None, _SILENT) if kind == _TEXT else value)

    def _fraction(self, data: bytes) -> float | None:
        above, below = self._number(data[:4]), self._number(data[4:8])
        return above / below if below else None

    def _number(self, data: bytes) -> int:
        return int.from_bytes(data, self._order or "little")
