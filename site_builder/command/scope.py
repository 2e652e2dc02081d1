"""Scope: which of a repository's files a command was asked about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_IMAGES = "images"


@dataclass(frozen=True)
class Scope:
    """Files below `paths` (all, if there are none) that a change touches (all, if None)."""

    root: Path
    paths: tuple[Path, ...] = ()
    touched: frozenset[str] | None = None

    def holds(self, path: str) -> bool:
        """Whether a file, named from the root, is one that was asked about."""
        return self._asked(path) and (self.touched is None or self._changed(path))

    def _asked(self, path: str) -> bool:
        full = self.root / path
        return not self.paths or any(
            full.is_relative_to(asked)
            or _is_picture_of(asked, full)
            or asked == full.parent / _IMAGES
            for asked in self.paths
        )

    def _changed(self, path: str) -> bool:
        """A document changes with its pictures, and every document with the configuration."""
        changed = self.touched or frozenset()
        if path in changed or any(p.startswith("schema/") for p in changed):
            return True
        full = Path(path)
        return any(p.startswith(f"{path}/") or _is_picture_of(Path(p), full) for p in changed)


def _is_picture_of(picture: Path, document: Path) -> bool:
    """Whether a picture lies in the folder from which a document takes its own."""
    return picture.parent.name == _IMAGES and picture.parent.parent == document.parent
