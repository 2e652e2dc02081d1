"""A change as git tells it: what happens at each path, and what the gate asks of the base."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_builder.read.document import read_document
from site_builder.read.paths.domain import DomainKind, domain_of
from site_builder.read.paths.layout import DocumentKind, locate
from site_builder.read.paths.litter import litter_in
from site_builder.read.pictures.image import MAX_READ
from site_builder.read.repository.git import commit_of, fork_point, git
from site_builder.read.repository.revision import read_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from site_builder.read.document import Document

ABSENT, FILE, PROGRAM, SUBMODULE = "000000", "100644", "100755", "160000"
"""git's modes."""


@dataclass(frozen=True)
class Modes:
    """What stands at a path before and after the change, as git's modes."""

    before: str = FILE
    after: str = FILE

    @property
    def is_added(self) -> bool:
        """Whether there was nothing before."""
        return self.before == ABSENT

    @property
    def becomes_program(self) -> bool:
        """Whether a file may be run afterwards that could not be before."""
        return self.after == PROGRAM != self.before

    @property
    def is_removed(self) -> bool:
        """Whether there is nothing afterwards."""
        return self.after == ABSENT


@dataclass(frozen=True)
class Change:
    """What a change does, and the documents that say who may do it.

    `base` holds settings, rosters and the cases concerned as they stand at the revision that
    the change is for, never as an old fork or the change itself has them; `now` the cases and
    ledgers as the change leaves them, `forked` the ledgers as it found them.
    """

    paths: Mapping[str, Modes]
    base: Mapping[str, Document] = field(default_factory=dict)
    now: Mapping[str, Document] = field(default_factory=dict)
    forked: Mapping[str, Document] = field(default_factory=dict)


def read_change(root: Path, revision: str) -> Change | None:
    """Read the change since the work in `root` left `revision`; None if there is none such."""
    tip, fork = commit_of(root, revision), fork_point(root, revision)
    paths = changed_paths(root, fork) if fork else None
    if tip is None or fork is None or paths is None:
        return None
    domains = {path: domain_of(path) for path in paths}
    cases = frozenset(domain.case_path for domain in domains.values() if domain.is_case)
    ledgers = frozenset(p for p, domain in domains.items() if domain.kind is DomainKind.LEDGER)
    listed = git(root, "ls-tree", "-r", "-z", "--name-only", tip, "--", "schema/") or ""
    rosters = (path for path in listed.split("\0") if _is_wanted(path))
    base = _documents(read_files(root, tip, cases.union(rosters)))
    now = _documents(_present(root, cases | ledgers))
    return Change(paths, base, now, _documents(read_files(root, fork, ledgers)))


def changed_paths(root: Path, commit: str) -> dict[str, Modes] | None:
    """Return every path that differs from `commit`, untracked data files included.

    Paths stand below `root`; what lies outside of it, in the same repository, begins with `../`.
    """
    # A submodule's own settings could hide it from the list.
    how = ("--raw", "-z", "--no-renames", "--no-abbrev", "--ignore-submodules=none")
    raw = git(root, "-c", "diff.relative=false", "diff", *how, commit, "--")
    untracked = git(root, "ls-files", "--others", "--exclude-standard", "-z")
    prefix = git(root, "rev-parse", "--show-prefix")
    if raw is None or untracked is None or prefix is None:
        return None
    parts = iter(raw.split("\0"))
    paths: dict[str, Modes] = {}
    for head in parts:
        if head.startswith(":"):
            before, after = head[1:].split(" ")[:2]
            paths[_below(next(parts), prefix.strip("\n"))] = Modes(before, after)
    for path in filter(None, untracked.split("\0")):
        # Notes and caches that lie about are not going to be proposed; data that is new may be.
        if domain_of(path).kind is not DomainKind.TOOLING and not litter_in(path):
            # git names a repository inside this one by its folder.
            paths[path.rstrip("/")] = Modes(ABSENT, SUBMODULE if path.endswith("/") else FILE)
    return dict(sorted(paths.items()))


def _below(path: str, prefix: str) -> str:
    """Name a path from the folder at `prefix`."""
    if path.startswith(prefix):
        return path[len(prefix) :]
    return "../" * prefix.count("/") + path


def _is_wanted(path: str) -> bool:
    place = locate(path)
    return place is not None and place.kind in {DocumentKind.UNITS, DocumentKind.SETTINGS}


def _present(root: Path, paths: Iterable[str]) -> Iterable[tuple[str, bytes]]:
    """Yield what stands in the working tree; a link is not followed, nor one above it."""
    for path in sorted(paths):
        full = root / path
        above = (root / folder for folder in full.relative_to(root).parents)
        if full.is_file() and not any(p.is_symlink() for p in (full, *above)):
            with full.open("rb") as file:
                yield path, file.read(MAX_READ + 1)


def _documents(files: Iterable[tuple[str, bytes]]) -> dict[str, Document]:
    documents: dict[str, Document] = {}
    for path, data in files:
        place = locate(path)
        if place:
            documents[path] = read_document(path, place, data)
    return documents
