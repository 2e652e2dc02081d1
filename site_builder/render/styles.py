"""The site's one style sheet, put together from `site_builder/styles/`, one file a concern."""

from __future__ import annotations

from importlib.resources import files


def style_sheet() -> str:
    """Return the style sheet, without indents; the files' numbers give their order."""
    folder = files("site_builder") / "styles"
    parts = sorted((part for part in folder.iterdir()), key=lambda part: part.name)
    return "".join(plain(part.read_text(encoding="utf-8")) for part in parts)


def plain(text: str) -> str:
    """Return the lines of a file that say something, without their indents."""
    return "".join(f"{line.strip()}\n" for line in text.splitlines() if line.strip())
