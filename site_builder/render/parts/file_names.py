"""Names of files to take away, which every system takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.export.demonstration import with_mark

if TYPE_CHECKING:
    from site_builder.model.settings import Settings

_UNUSABLE = re.compile(r"[\x00-\x1f<>:\"/\\|?*]+")
"""What cannot stand in the name of a file on some system."""
_LONGEST = 180
"""Bytes of UTF-8, 60 字: disks have room for 255, with what stands around."""


def file_name(title: str, otherwise: str, settings: Settings) -> str:
    """Return a title as the name of a file without its ending; `otherwise` if nothing is left.

    A long one is cut off. That of a demonstration says that it is one.
    """
    name = " ".join(_UNUSABLE.sub(" ", title).split()).strip(".")
    return with_mark(cut_off(name).rstrip(" .") or otherwise, settings)


def cut_off(name: str) -> str:
    """Return as much of a part of a file's name as every disk takes, in whole characters."""
    return name.encode()[:_LONGEST].decode(errors="ignore")
