"""Pictures in a Word file, among which the code is: its pages are drawn by Word alone."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from site_builder.office.stamp.pictures import PicturePages
from site_builder.office.stamp.unreadable import MOST_BYTES, MOST_PAGES, Reason, UnreadableError

if TYPE_CHECKING:
    from PIL.Image import Image

DOCUMENT = "word/document.xml"
"""The part that every Word file has: its text."""
_PICTURES = "word/media/"
_KINDS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg"}
"""Suffix → kind of what Word writes, and we do; its vector pictures are no codes of ours."""


def parts_of(data: bytes) -> frozenset[str]:
    """Return the names of what is in a ZIP archive: nothing if it is none, or damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return frozenset()


class WordPages:
    """A Word file; each picture in it is a page."""

    def __init__(self, data: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._pictures = [e for e in self._archive.infolist() if _kind(e.filename)]
        if not self._pictures:
            raise UnreadableError(Reason.NO_PICTURE)
        if len(self._pictures) > MOST_PAGES:
            raise UnreadableError(Reason.PAGES, MOST_PAGES)

    def __len__(self) -> int:
        """How many pictures there are."""
        return len(self._pictures)

    def page(self, number: int, *, fine: bool = False) -> Image:
        """Return a picture in grey or RGB."""
        entry = self._pictures[number]
        try:
            with self._archive.open(entry) as file:
                data = file.read(MOST_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError) as error:
            raise UnreadableError(Reason.WORD) from error
        if len(data) > MOST_BYTES:
            raise UnreadableError(Reason.SIZE, MOST_BYTES)
        return PicturePages(data, _kind(entry.filename)).page(0, fine=fine)


def _kind(name: str) -> str:
    """Return which kind of picture the name of an entry promises, or an empty text."""
    suffix = name[name.rfind(".") :].lower()
    return _KINDS.get(suffix, "") if name.startswith(_PICTURES) else ""
