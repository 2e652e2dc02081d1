"""Reads a release that comes from anywhere: only in memory, and never more than it may hold."""

from __future__ import annotations

import io
import posixpath
import stat
import zlib
from enum import StrEnum
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

if TYPE_CHECKING:
    from zipfile import ZipInfo

MOST_FILES = 20_000
MOST_BYTES = 1 << 30
"""Of all files together, unpacked: more than a province's round with a thousand cases takes."""
_ENTRY, _WITHIN = b"PK\x01\x02", 10
"""What an entry begins with, and how many there may be for each file: workbooks hold some too."""
_BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, RuntimeError)
"""What the library raises of an archive that is damaged, or locked with a password."""


class Unreadable(StrEnum):
    """Why an archive cannot be read as a release."""

    BROKEN = "broken"
    """No ZIP, or cut off, or damaged."""
    MANY = "many"
    LARGE = "large"
    PATH = "path"
    """A name that leads out of the folder, stands there twice, or is a link."""
    PACKED = "packed"
    """A way of packing that a release does not use, or a password."""
    MISSING = "missing"
    """A part without which it cannot be verified is not there."""


class UnreadableReleaseError(Exception):
    """The archive is none; `reason` says why, `path` of which part of it that is said."""

    def __init__(self, reason: Unreadable, path: str = "") -> None:
        super().__init__(reason, path)
        self.reason, self.path = reason, path


def unpack(content: bytes, needed: tuple[str, ...] = ()) -> dict[str, bytes]:
    """Return path → content of an archive; raises UnreadableReleaseError."""
    if content.count(_ENTRY) > MOST_FILES * _WITHIN:  # before the library lists them
        raise UnreadableReleaseError(Unreadable.MANY)
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            entries = _sound(archive.infolist())
            files = {entry.filename: _content(archive, entry) for entry in entries}
    except _BROKEN as error:
        raise UnreadableReleaseError(Unreadable.BROKEN) from error
    for path in needed:
        if path not in files:
            raise UnreadableReleaseError(Unreadable.MISSING, path)
    return files


def _sound(entries: list[ZipInfo]) -> list[ZipInfo]:
    """Return the files, after looking at all that the archive says of them."""
    if len(entries) > MOST_FILES:
        raise UnreadableReleaseError(Unreadable.MANY)
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise UnreadableReleaseError(Unreadable.LARGE)
    files = [entry for entry in entries if not entry.is_dir()]
    seen: set[str] = set()
    for entry in files:
        if not _is_plain(entry) or entry.filename.casefold() in seen:
            raise UnreadableReleaseError(Unreadable.PATH, entry.filename)
        if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED} or entry.flag_bits & 1:
            raise UnreadableReleaseError(Unreadable.PACKED, entry.filename)
        seen.add(entry.filename.casefold())
    return files


def _is_plain(entry: ZipInfo) -> bool:
    """Whether a name is one below the folder that it is unpacked to, on any system."""
    path = entry.filename
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    usual = posixpath.normpath(path) == path and not path.startswith(("/", "../"))
    return usual and path not in {".", ".."} and not set(path) & set(":\\\0\n\r") and not is_link


def _content(archive: ZipFile, entry: ZipInfo) -> bytes:
    """Read one file; the library reads no more than the size that was summed up."""
    with archive.open(entry) as opened:
        content = opened.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise UnreadableReleaseError(Unreadable.BROKEN, entry.filename)
    return content
