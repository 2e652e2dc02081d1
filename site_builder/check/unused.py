"""Pictures that lie in a folder and are named nowhere."""

from __future__ import annotations

from posixpath import dirname
from typing import TYPE_CHECKING

from site_builder.problem import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.read.tree import Tree


def unused_images(tree: Tree) -> Iterator[Finding]:
    """Yield F536 for every picture that no document's front matter lists.

    Of a picture with an unusable name that alone is said.
    """
    listed = {finding.path for finding in tree.findings}
    for document in tree.documents:
        images = (document.value or {}).get("images", ())
        for row in images if isinstance(images, list) else ():
            if isinstance(row, dict):
                listed.add(f"{dirname(document.path)}/{row.get('file')}")
    for path in tree.images:
        if path not in listed:
            yield Finding("F536", path=path)
