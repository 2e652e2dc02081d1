"""The tree as it was before a change, from git's objects: nothing is checked out or run."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.read.document import read_document
from site_builder.read.git import git
from site_builder.read.image import MAX_READ, inspect
from site_builder.read.layout import DocumentKind, is_image, locate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from site_builder.read.document import Document
    from site_builder.read.image import ImageFacts
    from site_builder.read.tree import Tree

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
        elif is_image(path):
            images[path] = inspect(data)
    return replace(
        tree,
        documents=tuple(document for _, document in sorted(documents.items())),
        images=dict(sorted(images.items())),
        findings=tuple(f for f in tree.findings if f.path not in touched),
    )


def read_files(root: Path, commit: str, paths: frozenset[str]) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of those of `paths` that are files at `commit`, in order.

    Of a file that is too large no more is read than is needed to say so.
    """
    listed = git(root, "ls-tree", "-r", "-z", commit)
    for line in (listed or "").split("\0"):
        head, _, path = line.partition("\t")
        if path in paths and head.split()[0] in _FILES:
            yield path, _content(root, head.split()[2])


def _content(root: Path, digest: str) -> bytes:
    """Return the first bytes of a blob."""
    with subprocess.Popen(  # noqa: S603 - fixed program, the digest is git's own
        ["git", "-C", str(root), "cat-file", "blob", digest],  # noqa: S607
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        return process.stdout.read(MAX_READ + 1) if process.stdout else b""
