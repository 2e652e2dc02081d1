"""The site's scripts and its style sheet, as files of the theme's folder.

Their names change with their content, as the theme's own do: no browser keeps a script for a page
of another build. Templates know where they lie from `assets.html`, which the builder writes beside
them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import PurePosixPath

from site_builder.render.environment import environment
from site_builder.render.files.styles import style_sheet

FOLDER = "assets"
STYLE = "kepu.css"
APART = frozenset(("transcription.js",))
"""Scripts of pages that are no part of the site: they stand in those pages."""
_DIGITS = 8
"""Of the hash, in a name."""


@dataclass(frozen=True)
class Asset:
    """A file by the name of its source, as `library.js`."""

    name: str
    content: bytes

    @property
    def path(self) -> str:
        """Where it lies, from the site's root: `assets/library.1b2c3d4e.js`."""
        stem, suffix = self.name.split(".")
        digest = hashlib.sha256(self.content).hexdigest()[:_DIGITS]
        return f"{FOLDER}/{stem}.{digest}.{suffix}"


def site_assets() -> tuple[Asset, ...]:
    """Return the scripts, which `site_builder/browser/` makes, and the style sheet."""
    folder = files("site_builder") / "scripts"
    scripts = sorted((s for s in folder.iterdir() if s.name not in APART), key=lambda s: s.name)
    made = [Asset(script.name, script.read_bytes()) for script in scripts]
    return (*made, Asset(STYLE, style_sheet().encode()))


def asset_paths(assets: tuple[Asset, ...]) -> str:
    """Return the small template through which the theme knows where the assets lie."""
    scripts = {PurePosixPath(a.name).stem: a.path for a in assets if a.name != STYLE}
    style = next(a.path for a in assets if a.name == STYLE)
    return environment().get_template("assets.html.j2").render(scripts=scripts, style=style)
