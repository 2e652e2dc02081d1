"""What has to be removed when a file is withdrawn: the file, its pictures, what tells of it."""

from __future__ import annotations

from posixpath import dirname
from typing import TYPE_CHECKING

from site_builder.ledger.arrivals import pictures
from site_builder.read.paths.layout import DocumentKind, locate

if TYPE_CHECKING:
    from site_builder.model.collection import Collection
    from site_builder.read.repository.tree import Tree


def to_remove(tree: Tree, path: str) -> tuple[str, ...]:
    """Return the folder of a case, or a file with the pictures that no other document lists.

    Empty if nothing of it is there any more.
    """
    place = locate(path)
    folder = dirname(path)
    if place and place.kind is DocumentKind.CASE:
        there = (*(d.path for d in tree.documents), *tree.images)
        return (folder,) if any(p.startswith(f"{folder}/") for p in there) else ()
    own: set[str] = set()
    others: set[str] = set()
    for document in tree.documents:
        (own if document.path == path else others).update(pictures(document))
    gone = {p for p in own - others if p in tree.images}
    gone |= {d.path for d in tree.documents if d.path == path}
    return tuple(sorted(gone))


def told_by(collection: Collection, path: str) -> tuple[str, ...]:
    """Return the updates that tell of a case: they are withdrawn with it."""
    case = dirname(path).removeprefix("cases/")
    return tuple(u.path for u in collection.updates if u.case == case)
