"""Scope: which of a repository's files a command was asked about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.problem import Problem

_IMAGES = "images"


@dataclass(frozen=True)
class Scope:
    """Files below `paths` (all, if there are none)."""

    root: Path
    paths: tuple[Path, ...] = ()

    def holds(self, path: str) -> bool:
        """Whether a file, named from the root, is one that was asked about."""
        full = self.root / path
        return not self.paths or any(
            full.is_relative_to(asked)
            or _is_picture_of(asked, full)
            or asked == full.parent / _IMAGES
            for asked in self.paths
        )

    def concerns(self, problem: Problem) -> bool:
        """Whether a problem is of a file that was asked about, or holds another against it."""
        return any(map(self.holds, (problem.path, *problem.others)))


def _is_picture_of(picture: Path, document: Path) -> bool:
    """Whether a picture lies in the folder from which a document takes its own."""
    return picture.parent.name == _IMAGES and picture.parent.parent == document.parent
