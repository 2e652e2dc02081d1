"""Sightings in bounded time: in a process of its own, which is ended when it takes too long.

A picture of ten thousand corners of codes keeps ZXing busy for hours, and a drawing of millions
of lines PDFium; both would take this process with them if they failed.
"""

from __future__ import annotations

from multiprocessing import get_context
from time import monotonic
from typing import TYPE_CHECKING

from site_builder.office.stamp.pages import pages_of
from site_builder.office.stamp.sighting import Sighting, sightings
from site_builder.office.stamp.unreadable import Reason, UnreadableError
from site_builder.render.second_process import begin_aside, interruptions_held_back

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from PIL.Image import Image

    from site_builder.office.stamp.pages import Pages

PAGE_SECONDS = 60.0
"""For each page; on a slow computer the worst of photographs takes half of it."""
FILE_SECONDS = 600.0


def bounded_sightings(data: bytes) -> tuple[Sighting, ...]:
    """Return the QR codes of a file, as `sightings` does; raises UnreadableError."""
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=_look, args=(data, theirs), daemon=True)
    with interruptions_held_back():
        worker.start()
    theirs.close()
    try:
        return _answer(ours)
    except EOFError as error:
        worker.join()
        if worker.exitcode and worker.exitcode > 0:  # a bug, which it has told
            raise
        raise UnreadableError(Reason.BROKEN) from error
    finally:
        worker.kill()
        worker.join()


def _answer(ours: Connection) -> tuple[Sighting, ...]:
    """Wait for what the other process has seen, as long as it gets on from page to page."""
    end = monotonic() + FILE_SECONDS
    while ours.poll(min(PAGE_SECONDS, end - monotonic())):
        said = ours.recv()
        if isinstance(said, UnreadableError):
            raise said
        if said is not None:
            return tuple(said)
    raise UnreadableError(Reason.LONG)


class _Told:
    """Pages that tell whenever one of them is looked at."""

    def __init__(self, pages: Pages, theirs: Connection) -> None:
        self._pages, self._theirs = pages, theirs

    def __len__(self) -> int:
        return len(self._pages)

    def page(self, number: int, *, fine: bool = False) -> Image:
        self._theirs.send(None)
        return self._pages.page(number, fine=fine)


def _look(data: bytes, theirs: Connection) -> None:
    begin_aside()
    try:
        theirs.send(sightings(_Told(pages_of(data), theirs)))
    except UnreadableError as error:
        theirs.send(error)
