"""Writes the plain tree: only what changed, and nothing that is no longer there."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.write.snapshot import files_below

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.page import Page


def write_tree(root: Path, pages: Iterable[Page], keep: Sequence[str]) -> int:
    """Write the pages below `root`, and return their number.

    Every other file there is removed, but for those below the folders `keep`.

    Raises ValueError if two pages claim one path.
    """
    kept: set[str] = set()
    for page in pages:
        if page.path in kept:
            message = f"two pages claim {page.path}"
            raise ValueError(message)
        kept.add(page.path)
        content = page.content.encode() if isinstance(page.content, str) else page.content
        write_file(root / page.path, content)
    _remove_others(root, kept, keep)
    return len(kept)


def write_file(path: Path, content: bytes) -> None:
    """Write a file unless it holds the same bytes already."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _remove_others(root: Path, kept: set[str], keep: Sequence[str]) -> None:
    folders = tuple(f"{name}/" for name in keep)
    for path in list(files_below(root)):
        if path not in kept and not path.startswith(folders):
            (root / path).unlink()
    for folder, _, _ in os.walk(root, topdown=False):
        here = Path(folder)
        if here != root and not any(here.iterdir()):
            here.rmdir()


def copy_folder(source: Path, target: Path) -> None:
    """Make `target` a fresh copy of `source`."""
    if target.exists():
        shutil.rmtree(target)
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
