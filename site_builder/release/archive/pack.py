"""One archive of many files, with the same bytes on every machine.

Nothing is compressed: programs that compress do not all write the same, and pictures, which are
most of it, would hardly become smaller.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

_DATE = (1980, 1, 1, 0, 0, 0)


def pack(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of the files, path → content, in the order of their paths."""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for path in sorted(files):
            archive.writestr(_entry(path), files[path])
    return out.getvalue()


def _entry(path: str) -> ZipInfo:
    entry = ZipInfo(path, _DATE)
    entry.create_system = 3  # the same bytes on every system
    entry.external_attr = 0o644 << 16
    entry.compress_type = ZIP_STORED
    return entry


def uncompressed(workbook: bytes) -> bytes:
    """Return a workbook, which is an archive itself, as `pack` would have written it.

    Its parts keep their order: programs look for the first one at the beginning.
    """
    out = io.BytesIO()
    with ZipFile(io.BytesIO(workbook)) as written, ZipFile(out, "w") as archive:
        for part in written.infolist():
            archive.writestr(_entry(part.filename), written.read(part))
    return out.getvalue()
