"""The repository's files, read once: documents, facts of pictures, and what is out of place."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.problem import Finding
from site_builder.read.document import Document, read_document
from site_builder.read.image import ImageFacts, inspect
from site_builder.read.layout import is_image, locate, unusable_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

DATA_FOLDERS = ("submissions", "cases")
_CONFIGURATION = ("schema/settings.yml", "schema/divisions.yml", "schema/units", "schema/rounds")
_PASSED_OVER = frozenset((".gitkeep", ".DS_Store", "Thumbs.db", "desktop.ini"))


@dataclass(frozen=True)
class Tree:
    """All data files below one root. Paths are relative to it, with `/`."""

    root: Path
    documents: tuple[Document, ...] = ()
    images: Mapping[str, ImageFacts] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    """What is wrong with files as files: names, places, links."""


def find_root(start: Path) -> Path | None:
    """Return the nearest folder from `start` upwards that holds `schema/settings.yml`."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / "schema" / "settings.yml").is_file():
            return folder
    return None


def read_tree(root: Path, progress: Callable[[str], None] = lambda _: None) -> Tree:
    """Read every data file below `root`; never follows a link."""
    documents: list[Document] = []
    images: dict[str, ImageFacts] = {}
    findings: list[Finding] = []
    folded: dict[str, str] = {}
    for path in _walk(root):
        progress(path)
        data, finding = _read(root, path, folded)
        if finding:
            findings.append(finding)
        if data is None:
            continue
        place = locate(path)
        if place:
            documents.append(read_document(path, place, data))
        elif is_image(path):
            images[path] = inspect(data)
        elif path.startswith(DATA_FOLDERS):
            findings.append(Finding("F517", path=path))
    return Tree(root, tuple(documents), images, tuple(findings))


def _read(root: Path, path: str, folded: dict[str, str]) -> tuple[bytes | None, Finding | None]:
    """Read one file, unless its name or nature forbids it."""
    full = root / path
    if full.is_symlink():
        return None, Finding("F515", path=path)
    twin = folded.setdefault(path.lower(), path)
    if twin != path:
        return None, Finding("F521", path=path, facts={"twin": twin})
    reason = unusable_name(path)
    if reason:
        return None, Finding("F518", path=path, facts={"reason": reason})
    return full.read_bytes(), None


def _walk(root: Path) -> Iterator[str]:
    """Yield the data files' paths in order; links are yielded, not followed."""
    found: list[str] = []
    for top in (*_CONFIGURATION, *DATA_FOLDERS):
        start = root / top
        if start.is_file():
            found.append(top)
        for folder, folders, files in os.walk(start):
            links = [d for d in folders if Path(folder, d).is_symlink()]
            folders[:] = sorted(d for d in folders if d not in links)
            found.extend(
                Path(folder, name).relative_to(root).as_posix()
                for name in (*files, *links)
                if name not in _PASSED_OVER
            )
    yield from sorted(found)
