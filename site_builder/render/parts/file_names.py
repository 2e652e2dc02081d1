"""Names of files to take away, which every system takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.export.demonstration import with_mark

if TYPE_CHECKING:
    from site_builder.model.settings import Settings

_UNUSABLE = re.compile(r"[\x00-\x1f<>:\"/\\|?*]+")
"""What cannot stand in the name of a file on some system."""


def file_name(title: str, otherwise: str, settings: Settings) -> str:
    """Return a title as the name of a file without its ending; `otherwise` if nothing is left.

    That of a demonstration says that it is one.
    """
    name = " ".join(_UNUSABLE.sub(" ", title).split()).strip(".") or otherwise
    return with_mark(name, settings)
