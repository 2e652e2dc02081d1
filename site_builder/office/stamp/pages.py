"""Pages: what a PDF, a picture or a Word file shows, as pictures of bounded size, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from site_builder.office.stamp.pdf_pages import PdfPages
from site_builder.office.stamp.pictures import PicturePages
from site_builder.office.stamp.unreadable import MOST_BYTES, Reason, UnreadableError
from site_builder.office.stamp.word_pages import DOCUMENT, WordPages, parts_of
from site_builder.read.pictures.file_kind import kind_of

if TYPE_CHECKING:
    from PIL.Image import Image

_PICTURES = frozenset(("jpeg", "png", "tiff", "webp", "bmp", "gif", "avif"))

_ZIP = b"PK"
_REASONS = {
    "empty": Reason.EMPTY,
    "zeros": Reason.EMPTY,
    "heic": Reason.HEIC,
}


class Pages(Protocol):
    """The pages of a file; a page is in grey or RGB."""

    def __len__(self) -> int:
        """How many there are."""
        ...

    def page(self, number: int, *, fine: bool = False) -> Image:
        """Return a page by its number, from 0; `fine` with all that can be seen on it.

        Raises UnreadableError.
        """
        ...


def pages_of(data: bytes) -> Pages:
    """Return the pages of a file; raises UnreadableError, which says why there are none."""
    if len(data) > MOST_BYTES:
        raise UnreadableError(Reason.SIZE, MOST_BYTES)
    kind = kind_of(data)
    if kind in _PICTURES:
        return PicturePages(data, kind)
    if kind == "pdf":
        return PdfPages(data)
    if kind in {"office", "archive"}:
        return _word_pages(data, kind)
    raise UnreadableError(_REASONS.get(kind, Reason.KIND))


def _word_pages(data: bytes, kind: str) -> WordPages:
    """Return the pages of what may be a Word file, or say what it is instead."""
    parts = parts_of(data)
    if DOCUMENT in parts:
        return WordPages(data)
    if parts or kind == "archive":
        raise UnreadableError(Reason.KIND)
    # Word 97-2003 has no ZIP archives.
    raise UnreadableError(Reason.WORD if data.startswith(_ZIP) else Reason.NO_PICTURE)
