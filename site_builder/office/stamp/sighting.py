"""Sighting: which codes stand on the pages of a file, and on which of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import zxingcpp

from site_builder.office.stamp.payload import is_ours
from site_builder.office.stamp.views import cleared_views, plain_views

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PIL.Image import Image

    from site_builder.office.stamp.pages import Pages

_MOST_CLEARED = 12
"""Pages that are looked at closely where none shows a code at a glance: some seconds each."""
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


@dataclass(frozen=True)
class Sighting:
    """What a QR code says, and the numbers of the pages with it, from 1."""

    text: str
    pages: tuple[int, ...]
    of: int
    """How many pages the file has."""


def sightings(pages: Pages) -> tuple[Sighting, ...]:
    """Return the QR codes of a file, ours and others, in the order in which they come.

    Each page is looked at once; where none has a code of ours, the last ones are closely. Raises
    what `pages` raises.
    """
    count = len(pages)
    seen: dict[str, set[int]] = {}
    for number in range(count):
        _note(seen, number, _texts(plain_views(pages.page(number))))
    if not any(map(is_ours, seen)):
        for number in range(max(0, count - _MOST_CLEARED), count):
            _note(seen, number, _ours(_views(pages.page(number, fine=True))))
    return tuple(Sighting(text, tuple(sorted(on)), count) for text, on in seen.items())


def _note(seen: dict[str, set[int]], number: int, texts: Iterable[str]) -> None:
    for text in texts:
        seen.setdefault(text, set()).add(number + 1)


def _views(page: Image) -> Iterator[Image]:
    yield from plain_views(page)
    yield from cleared_views(page)


def _texts(views: Iterable[Image]) -> list[str]:
    """Return what the codes of all views say, each once."""
    return list(dict.fromkeys(text for view in views for text in _read(view)))


def _ours(views: Iterable[Image]) -> list[str]:
    """Return what the codes of ours say in the first view that shows any."""
    return next(filter(None, ([t for t in _read(view) if is_ours(t)] for view in views)), [])


def _read(view: Image) -> list[str]:
    found = zxingcpp.read_barcodes(view, formats=_QR)
    return [code.text for code in found]
