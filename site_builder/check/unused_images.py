"""Pictures that lie in a folder and are named nowhere."""

from __future__ import annotations

from posixpath import dirname
from typing import TYPE_CHECKING, Any

from site_builder.problem import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.read.tree import Tree


def unused_images(tree: Tree) -> Iterator[Finding]:
    """Yield F536 for every picture that no document's front matter lists.

    Of a picture with an unusable name that alone is said, and nothing where the document that
    may name it cannot be read or names a picture that is not there.
    """
    listed: set[str] = set()
    misnamed = {finding.path for finding in tree.findings}
    for document in tree.documents:
        images = (document.value or {}).get("images", ())
        for row in images if isinstance(images, list) else ():
            if isinstance(row, dict):
                listed.add(f"{dirname(document.path)}/images/{_name(row)}")
    unread = {dirname(d.path) + "/images" for d in tree.documents if d.value is None}
    unread |= {dirname(path) for path in listed if path not in tree.images}
    for path in tree.images:
        if path not in listed | misnamed and dirname(path) not in unread:
            yield Finding("F536", path=path)


def _name(row: dict[str, Any]) -> str:
    return str(row.get("file")).removeprefix("images/")
