"""What the scans of a JPEG have told: whether every coefficient of every component was coded.

A progressive picture comes to its end after any scan, and decodes: in eight times eight squares,
blurred, or without its colours. Only the scans' headers show that more was to come (ITU-T T.81,
B.2.3 and G.1.1.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_COEFFICIENTS = 64
_OF_COMPONENT = 3
"""Bytes that a frame says of each of its components."""
_BEFORE_COMPONENTS = 6
"""Bytes of a frame before them: precision, height, width and their number."""
_OF_SCANNED = 2
"""Bytes that a scan says of each of its components."""


def are_all_told(frame: bytes, scans: Iterable[bytes], *, is_progressive: bool) -> bool:
    """Whether the scans (their headers, without length) tell all that the frame announces.

    A component that only seems to be another one, as sloppy programs number them, counts as it.
    """
    missing = {component: [1] * _COEFFICIENTS for component in _components(frame)}
    for scan in scans:
        _take(scan, missing, is_progressive=is_progressive)
    return not any(any(bits) for bits in missing.values())


def _components(frame: bytes) -> list[int]:
    return list(frame[_BEFORE_COMPONENTS::_OF_COMPONENT])


def _take(scan: bytes, missing: Mapping[int, list[int]], *, is_progressive: bool) -> None:
    """Note how many bits of each coefficient are still missing behind a scan."""
    count = scan[0] if scan else 0
    told = scan[1 : 1 + _OF_SCANNED * count : _OF_SCANNED]
    first, last, bits = 0, _COEFFICIENTS - 1, 0
    behind = scan[1 + _OF_SCANNED * count :]
    if is_progressive and len(behind) < 3:  # noqa: PLR2004 - start, end, approximation
        return
    if is_progressive:
        first, last, bits = behind[0], min(behind[1], last), behind[2] & 0x0F
    for component in told:
        if component in missing:
            missing[component][first : last + 1] = [bits] * (last + 1 - first)
