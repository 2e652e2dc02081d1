"""The QR code of a page's address, as one path of SVG: it is on every page that is printed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
import zxingcpp

if TYPE_CHECKING:
    from collections.abc import Iterable

_QUIET = 4
"""Modules of white on each side (ISO/IEC 18004)."""


@dataclass(frozen=True)
class QrCode:
    """A code: its side with the white around it, in modules, and the path of a 1 wide stroke."""

    side: int
    path: str


def qr_code(text: str) -> QrCode:
    """Return the code of a text; error correction M, as on the papers: a fold covers little."""
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    modules = np.asarray(made.to_image(scale=1, add_quiet_zones=False)) == 0
    rows = modules.tolist()
    drawn = (_row(row, number) for number, row in enumerate(rows) if any(row))
    return QrCode(len(rows) + 2 * _QUIET, "".join(drawn))


def _row(row: Iterable[bool], number: int) -> str:
    """The dark runs of a row, each one stroke: a module of its own would be five times as much."""
    drawn, light = f"M{_QUIET} {number + _QUIET}.5", 0
    for is_dark, run in groupby(row):
        length = sum(1 for _ in run)
        if is_dark:
            drawn += f"{f'm{light} 0' if light else ''}h{length}"
        light = length
    return drawn
