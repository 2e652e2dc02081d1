"""The tree as it was before a change, from git's objects: nothing is checked out or run."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.read.document import read_document
from site_builder.read.paths.layout import DocumentKind, is_image, locate
from site_builder.read.paths.litter import litter_in
from site_builder.read.pictures.image import MAX_READ, look_at
from site_builder.read.repository.git import git, git_command
from site_builder.read.repository.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from site_builder.read.document import Document
    from site_builder.read.pictures.image import ImageFacts

_SCHEMA = DocumentKind.SCHEMA
_FILES = frozenset(("100644", "100755"))
"""git's modes of a file; a link or a submodule is no document."""


def tree_before(tree: Tree, touched: frozenset[str], commit: str) -> Tree:
    """Return the tree as it was at `commit`, from which only `touched` paths differ.

    What is not touched is the same, and is not read again. What was wrong with the touched
    files as files (their names, their places) was judged when they came.
    """
    documents: dict[str, Document] = {d.path: d for d in tree.documents if d.path not in touched}
    images: dict[str, ImageFacts] = {p: f for p, f in tree.images.items() if p not in touched}
    for path, data in read_files(tree.root, commit, touched):
        place = locate(path)
        if place and place.kind is not DocumentKind.SCHEMA:
            documents[path] = read_document(path, place, data)
        elif is_image(path) and not litter_in(path):
            images[path] = look_at(path, data)
    return replace(
        tree,
        documents=tuple(document for _, document in sorted(documents.items())),
        images=dict(sorted(images.items())),
        strays=tuple(s for s in tree.strays if s.path not in touched),
        findings=tuple(f for f in tree.findings if not {f.path, f.facts.get("twin")} & touched),
    )


def schemas_at(root: Path, commit: str) -> Tree:
    """Return the schemas alone, as they are at `commit`."""
    listed = git(root, "ls-tree", "-r", "-z", "--name-only", commit, "--", "schema/") or ""
    places = {path: locate(path) for path in listed.split("\0")}
    paths = frozenset(p for p, place in places.items() if place and place.kind is _SCHEMA)
    documents = (
        read_document(path, place, data)
        for path, data in read_files(root, commit, paths)
        if (place := places[path])
    )
    return Tree(root, tuple(documents))


def read_files(root: Path, commit: str, paths: frozenset[str]) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of those of `paths` that are files at `commit`, in order.

    Of a file that is too large no more is read than is needed to say so.
    """
    listed = git(root, "ls-tree", "-r", "-z", commit)
    digests: dict[str, str] = {}
    for line in (listed or "").split("\0"):
        head, _, path = line.partition("\t")
        if path in paths and head.split()[0] in _FILES:
            digests[path] = head.split()[2]
    if digests:
        yield from zip(digests, _contents(root, digests.values()), strict=True)


def _contents(root: Path, digests: Iterable[str]) -> Iterator[bytes]:
    """Yield the first bytes of each blob; one process for all of them."""
    with subprocess.Popen(  # noqa: S603 - fixed program, the digests are git's own
        git_command(root, "cat-file", "--batch"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        for digest in digests:
            yield _content(process, digest)


def _content(process: subprocess.Popen[bytes], digest: str) -> bytes:
    """Ask for one blob, whose size git tells before its bytes; nothing if it is missing."""
    if process.stdin is None or process.stdout is None:
        return b""
    process.stdin.write(f"{digest}\n".encode())
    process.stdin.flush()
    told = process.stdout.readline().split()
    if len(told) != 3:  # noqa: PLR2004 - digest, type, size
        return b""
    left = int(told[2])
    data = process.stdout.read(min(left, MAX_READ + 1))
    left += 1 - len(data)  # a line end follows
    while left > 0 and (passed := process.stdout.read(min(left, MAX_READ))):
        left -= len(passed)
    return data
