"""The QR code of a stamped page: its picture, and how large it is printed.

Error correction M: of the same area, larger modules read better on small photographs than more
correction does, and what a seal covers is cleared before reading.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import zxingcpp
from PIL import Image

if TYPE_CHECKING:
    from zxingcpp import Barcode

QUIET = 4
"""Modules of white on each side (ISO/IEC 18004)."""
_MODULE = 0.72
"""mm; of an A4 page that fills a photograph of 1,400 px, 3.4 px."""
_PNG_MODULE = 8
"""px of a module in a picture for Word, where 8 px stand on 0.72 mm: 282 dpi."""


def qr_svg(payload: str) -> bytes:
    """Return the code as SVG, with its quiet zone; one unit is a module."""
    return str(_code(payload).to_svg(add_quiet_zones=True)).encode()


def qr_png(payload: str) -> bytes:
    """Return the code as a PNG of two colours, with its quiet zone, for Word."""
    drawn = _code(payload).to_image(scale=_PNG_MODULE, add_quiet_zones=True)
    made = io.BytesIO()
    Image.fromarray(drawn).convert("1").save(made, "PNG")
    return made.getvalue()


def qr_side(payload: str) -> float:
    """Return how wide and high the code is printed with its quiet zone, in mm."""
    modules = int(_code(payload).to_image(scale=1, add_quiet_zones=False).shape[0])
    return (modules + 2 * QUIET) * _MODULE


def _code(payload: str) -> Barcode:
    return zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
