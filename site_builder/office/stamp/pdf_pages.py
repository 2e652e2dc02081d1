"""Pages of a PDF, ours or a scan's, drawn by PDFium."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import PdfDocument, PdfiumError

from site_builder.office.stamp.unreadable import FINE, MOST_PAGES, Reason, UnreadableError
from site_builder.read.pictures.image import MAX_PIXELS

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfPage

_GLANCE = 200 / 72
"""Of a point; a module of our codes has 5 px then, and on a scan at least as many as it scanned."""
_FINE = 350 / 72
_GLANCE_PIXELS = 6_000_000
"""Of a page that is larger than A3."""


class PdfPages:
    """A PDF; pages are drawn when they are asked for."""

    def __init__(self, data: bytes) -> None:
        try:
            self._pdf = PdfDocument(data)
            count = len(self._pdf)
        except PdfiumError as error:
            locked = error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
            raise UnreadableError(Reason.LOCKED if locked else Reason.BROKEN) from error
        if count > MOST_PAGES:
            raise UnreadableError(Reason.PAGES, MOST_PAGES)
        if not count:
            raise UnreadableError(Reason.BROKEN)

    def __len__(self) -> int:
        """How many pages there are."""
        return len(self._pdf)

    def page(self, number: int, *, fine: bool = False) -> Image:
        """Return a page, drawn at 200 dpi, `fine` at 350; very large ones more coarsely."""
        try:
            page = self._pdf[number]
            try:
                _demand_pixels(page)
                width, height = page.get_size()
                scale, most = (_FINE, FINE) if fine else (_GLANCE, _GLANCE_PIXELS)
                scale = min(scale, math.sqrt(most / max(1, width * height)))
                drawn: Image = page.render(scale=scale, may_draw_forms=False).to_pil()
                return drawn.convert("RGB")
            finally:
                page.close()
        except (PdfiumError, ValueError) as error:
            raise UnreadableError(Reason.BROKEN) from error


def _demand_pixels(page: PdfPage) -> None:
    """Refuse pictures that PDFium would decode whole, however large, before it does."""
    kinds = [pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    pixels = sum(math.prod(image.get_px_size()) for image in page.get_objects(filter=kinds))
    if pixels > MAX_PIXELS:
        raise UnreadableError(Reason.PIXELS, MAX_PIXELS)
