"""The site's one style sheet, put together from `site_builder/styles/`, one file a concern."""

from __future__ import annotations

import re
from importlib.resources import files

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def style_sheet() -> str:
    """Return the style sheet, as `plain`; the files' numbers give their order."""
    folder = files("site_builder") / "styles"
    parts = sorted((part for part in folder.iterdir()), key=lambda part: part.name)
    return "".join(plain(part.read_text(encoding="utf-8")) for part in parts)


def plain(text: str) -> str:
    """Return a sheet without comments and indents, which nobody but us reads."""
    lines = _COMMENT.sub("", text).splitlines()
    return "".join(f"{line.strip()}\n" for line in lines if line.strip())
