"""An entry of a ZIP that is the same on every machine: no clock, no system, no owner."""

from __future__ import annotations

from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format knows."""
_PACKED = frozenset((".webp", ".jpg", ".pdf", ".png", ".gz", ".zip", ".xlsx", ".docx", ".parquet"))
"""Endings of files that are compressed already."""


def zip_entry(path: str, *, compressed: bool = True) -> ZipInfo:
    """Return the entry of a file; it is compressed where that makes it smaller, or not at all."""
    entry = ZipInfo(path, EARLIEST)
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    wanted = compressed and PurePosixPath(path).suffix not in _PACKED
    entry.compress_type = ZIP_DEFLATED if wanted else ZIP_STORED
    return entry
