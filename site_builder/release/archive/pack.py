"""One archive of many files, with the same bytes on every machine.

Nothing is compressed: programs that compress do not all write the same, and pictures, which are
most of it, would hardly become smaller.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zipfile import ZipFile

from site_builder.export.zip_entry import zip_entry

if TYPE_CHECKING:
    from collections.abc import Mapping


def pack(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of the files, path → content, in the order of their paths."""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for path in sorted(files):
            archive.writestr(zip_entry(path, compressed=False), files[path])
    return out.getvalue()


def uncompressed(workbook: bytes) -> bytes:
    """Return a workbook, which is an archive itself, as `pack` would have written it.

    Its parts keep their order: programs look for the first one at the beginning.
    """
    out = io.BytesIO()
    with ZipFile(io.BytesIO(workbook)) as written, ZipFile(out, "w") as archive:
        for part in written.infolist():
            entry = zip_entry(part.filename, compressed=False)
            archive.writestr(entry, written.read(part))
    return out.getvalue()
