"""Strays: files that stand where nothing of ours does, and may be what a unit meant to send."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from site_builder.read.document import Document, read_document
from site_builder.read.paths.layout import OFFICE, DocumentKind, Place, is_schema
from site_builder.read.paths.work_folder import OF_A_SITE, OWN
from site_builder.read.repository.git import git

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_READ = 400
"""Strays that are looked into; whoever has more has another trouble."""
_LARGEST = 400_000
"""Bytes; a survey of 500 projects has some 150,000."""
_MOST_WALKED = 20_000
"""Files that are passed on the way where git cannot be asked."""
_PROGRAM = "site_builder"
_THE_PROGRAMS = frozenset(("benchmarks", _PROGRAM, "tests", OWN))
"""Folders of the program, where the repository holds it: what looks like a submission there is
an example, or a blank form."""
_OF_FORGES = frozenset((".gitcode", ".gitea", ".gitee", ".github", ".gitlab"))
"""Hidden folders into which a file may be dropped on a forge's own pages."""
_MADE = frozenset(("__pycache__", "build", "dist", "env", "node_modules", "site", "venv"))
"""Folders that programs fill; git is told to pass them over."""
_KINDS = {
    ".yml": DocumentKind.SURVEY,
    ".yaml": DocumentKind.SURVEY,
    ".md": DocumentKind.CASE,
    ".markdown": DocumentKind.CASE,
}
_HIDDEN_ENDING = ".txt"
"""What an editor adds to a name, and the system does not show."""


def stray_paths(root: Path, tops: Sequence[str]) -> list[str]:
    """Return, in order, the files below `root` and outside of `tops` that may be submissions.

    Tracked and new ones, where git can be asked; of what it ignores, of the program's own
    folders, and of sites that were built here, none.
    """
    listed = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    paths = _walked(root, tops) if listed is None else set(filter(None, listed.split("\0")))
    passed = (*tops, *_passed_over(root))
    meant = sorted(
        path for path in paths if may_be_meant(path) and not _is_passed_over(path, passed)
    )
    built = cache(lambda folder: any((root / folder).glob(OF_A_SITE)))
    return [path for path in meant if not any(map(built, PurePosixPath(path).parents[:-1]))]


def may_be_meant(path: str) -> bool:
    """Whether a file's name has the ending of a submission, or of what people send instead."""
    ending = path.rpartition(".")[2].lower()
    return ending in OFFICE or _kind(path) is not None


def read_strays(root: Path, paths: Iterable[str]) -> Iterator[Document]:
    """Yield what the strays hold, each read as what its ending says; a link is not followed."""
    for path in list(paths)[:MOST_READ]:
        kind, full = _kind(path), root / path
        if not full.is_file() or any(p.is_symlink() for p in (full, *_above(root, path))):
            continue
        place = Place(kind or DocumentKind.SURVEY)
        if kind is None:
            yield Document(path, place, None)
        elif full.stat().st_size <= _LARGEST and os.access(full, os.R_OK):
            yield read_document(path, place, full.read_bytes())


def _kind(path: str) -> DocumentKind | None:
    name = path.lower().removesuffix(_HIDDEN_ENDING)
    return next((kind for ending, kind in _KINDS.items() if name.endswith(ending)), None)


def _above(root: Path, path: str) -> Iterator[Path]:
    return (root / folder for folder in Path(path).parents)


def _passed_over(root: Path) -> frozenset[str]:
    return _THE_PROGRAMS if (root / _PROGRAM / "__init__.py").is_file() else frozenset((OWN,))


def _is_passed_over(path: str, tops: Iterable[str]) -> bool:
    if any(part.startswith(".") and part not in _OF_FORGES for part in path.split("/")):
        return True
    return is_schema(path) or any(path == top or path.startswith(f"{top}/") for top in tops)


def _walked(root: Path, tops: Sequence[str]) -> set[str]:
    """Return the files that lie about, without git: as many as are passed in order."""
    found: set[str] = set()
    passed = 0
    tops = (*tops, *_passed_over(root))
    for folder, folders, files in os.walk(root):
        here = Path(folder).relative_to(root).as_posix()
        lead = "" if here == "." else f"{here}/"
        folders[:] = sorted(
            f for f in folders if f not in _MADE and not _is_passed_over(f"{lead}{f}", tops)
        )
        for name in sorted(files):
            found.add(f"{lead}{name}")
        passed += len(files)
        if passed > _MOST_WALKED:
            break
    return found
