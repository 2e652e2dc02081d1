"""Sets aside what is none of the repository's: left by editors and systems, or ignored by git."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from site_builder.problem import Finding
from site_builder.read.paths.layout import is_image, is_picture_name, locate
from site_builder.read.paths.litter import KEPT, litter_in
from site_builder.read.repository.git import ignored, tracked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

STRAY = "F539"


def sorted_out(
    root: Path, paths: Iterable[str], tops: Sequence[str]
) -> tuple[list[str], list[Finding]]:
    """Return the paths below `tops` that are to be read, and what is wrong with some of the others.

    What is under git's care goes to everybody, so that a stray file is a fault there; git is
    asked only where there is anything to ask. Of a folder one file is named.
    """
    read: list[str] = []
    strays: dict[str, Finding] = {}
    in_git, left_out = cache(lambda: tracked(root, tops)), cache(lambda: ignored(root, tops))
    for path in paths:
        stray = litter_in(path)
        if stray:
            name, reason = stray
            if path in in_git():
                folder = path[: path.index(name) + len(name)]
                facts = {"name": name, "reason": reason, "file": folder}
                strays.setdefault(folder, Finding(STRAY, path=path, facts=facts))
        elif path.endswith(f"/{KEPT}") and _is_plain(root / path):
            size = (root / path).stat().st_size
            if size:
                facts = {"name": KEPT, "reason": "kept", "file": path}
                strays[path] = Finding(STRAY, path=path, facts=facts)
        elif _has_place(path) or path not in left_out():
            read.append(path)
    return read, list(strays.values())


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _has_place(path: str) -> bool:
    """Whether something is expected here: it is read though git may ignore it."""
    return locate(path) is not None or (is_image(path) and is_picture_name(path))
