"""Writes the plain tree: only what changed, and nothing that is no longer there."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from site_builder.render.page import Page


def write_tree(root: Path, pages: Iterable[Page], keep: str) -> int:
    """Write the pages below `root`, and return their number.

    Every other file there is removed, but for those below the folder `keep`.

    Raises ValueError if two pages claim one path.
    """
    kept: set[Path] = set()
    for page in pages:
        path = root / page.path
        if path in kept:
            message = f"two pages claim {page.path}"
            raise ValueError(message)
        kept.add(path)
        content = page.content.encode() if isinstance(page.content, str) else page.content
        write_file(path, content)
    _remove_others(root, kept, root / keep)
    return len(kept)


def write_file(path: Path, content: bytes) -> None:
    """Write a file unless it holds the same bytes already."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _remove_others(root: Path, kept: set[Path], folder: Path) -> None:
    for path in sorted(root.rglob("*"), reverse=True):
        if path.is_relative_to(folder):
            continue
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in kept:
            path.unlink()


def copy_folder(source: Path, target: Path) -> None:
    """Make `target` a fresh copy of `source`."""
    if target.exists():
        shutil.rmtree(target)
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
