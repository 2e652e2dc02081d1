"""Files among the pictures that no document shows: they go to everybody all the same."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, count
from posixpath import basename, dirname, splitext
from typing import TYPE_CHECKING, Any

from site_builder.check.rules.images import OF_EVERY_PICTURE, folded, namesake
from site_builder.check.wording.catalogue import phrases
from site_builder.contract.formats import is_image_path
from site_builder.problem import Finding, Findings
from site_builder.read.paths.layout import DocumentKind, is_image
from site_builder.read.pictures.file_kind import OTHER_PICTURES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from site_builder.read.document import Document
    from site_builder.read.pictures.image import ImageFacts
    from site_builder.read.repository.tree import Tree

_FOLDER = "images/"
_MOST_UNUSED = 6
"""Of a folder; whoever has more of them has put in all that he took, and is told how many."""
_WITH_PICTURES = frozenset((DocumentKind.CASE, DocumentKind.REPORT, DocumentKind.UPDATE))
_ENDING = re.compile(r"\s*\.(?:jpe?g?|jfif|jif|png|gif|bmp|webp|tiff?|hei[cf]|txt)?\s*\Z")


def loose_pictures(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the files among the pictures that no document answers for."""
    listing = _Named(tree)
    unused: dict[str, Findings] = defaultdict(lambda: Findings(most=_MOST_UNUSED))
    for path, facts in tree.images.items():
        if facts.fault == "name":
            if path not in listing.awaited:
                yield _no_picture(path, facts, tree.images)
            continue
        if path in listing.judged:
            continue
        if listing.is_left_out(path):
            unused[dirname(path)].add(_unused(path, facts, listing))
        for code, judge in OF_EVERY_PICTURE.items():
            wrong = judge(facts)
            if wrong is not None:
                yield Finding(code, path=path, facts=wrong)
    for found in unused.values():
        yield from found.told()


def _no_picture(path: str, facts: ImageFacts, there: Collection[str]) -> Finding:
    kind = phrases()["kinds"][facts.kind]
    reason = {"jpeg": "named", "empty": "empty"}.get(facts.kind, "other_kind")
    if facts.kind in OTHER_PICTURES:
        reason = "picture"
    right = _right_name(path if reason == "named" else splitext(path)[0], there)
    return Finding("F538", path=path, facts={"reason": reason, "kind": kind, "right": right})


def _unused(path: str, facts: ImageFacts, listing: _Named) -> Finding:
    """Return F536; what is no usable picture is not called one, and its name may be no name."""
    can_be_named = is_image_path(_FOLDER + basename(path))
    if not facts.fault and can_be_named and dirname(path) not in listing.folders:
        return Finding("F536", path=path, facts={"reason": "alone", "beside": _beside(path)})
    reason = "file" if facts.fault else "picture" if can_be_named else "name"
    right = basename(path) if can_be_named else _right_name(path, listing.tree.images)
    return Finding("F536", path=path, facts={"reason": reason, "right": right})


def _beside(path: str) -> str:
    """Return what names the pictures of a folder."""
    *_, above, _, _ = path.split("/")
    beside: dict[str, str] = phrases()["beside_pictures"]
    return beside.get(above) or beside[path.partition("/")[0]]


def _right_name(path: str, there: Collection[str]) -> str:
    """Return a name by which a document can name a picture, and that no other one has."""
    name = folded(basename(path))
    while _ENDING.search(name):
        name = _ENDING.sub("", name)
    stem = re.sub("[^a-z0-9_-]+", "-", name).strip("-_") or "photo"
    names = (f"{stem}{more}.jpg" for more in chain([""], (f"-{n}" for n in count(2))))
    return next(name for name in names if f"{dirname(path)}/{name}" not in there)


@dataclass(frozen=True)
class _Named:
    """What the documents of a tree say about its pictures."""

    tree: Tree

    def is_left_out(self, path: str) -> bool:
        """Whether no document names a picture, and nothing else explains that."""
        explained = path in self.named | self.misnamed or dirname(path) in self.doubtful
        return not explained and is_image(path)  # else the name of its folder is wrong

    @cached_property
    def folders(self) -> frozenset[str]:
        """Folders of pictures beside which a document stands that may name them."""
        documents = (d for d in self.tree.documents if d.kind in _WITH_PICTURES)
        return frozenset(f"{dirname(document.path)}/images" for document in documents)

    @cached_property
    def misnamed(self) -> frozenset[str | None]:
        """Files of which it is said that their names, or they as files, are of no use."""
        return frozenset(finding.path for finding in self.tree.findings)

    @cached_property
    def judged(self) -> frozenset[str]:
        """Pictures that a document shows, and whose faults are said there."""
        return frozenset(path for path, exact in self._rows if exact)

    @cached_property
    def named(self) -> frozenset[str]:
        """Those, and pictures that are named in another way."""
        return frozenset(path for path, _ in self._rows)

    @cached_property
    def awaited(self) -> frozenset[str]:
        """Files of which F530 says that they have another name than the picture that is missing."""
        missing = (path for path in self.judged if path not in self.tree.images)
        return frozenset(namesake(path, self.tree.images) for path in missing)

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """Folders whose pictures may be named after all.

        The document cannot be read, or names a picture that is not there.
        """
        unread = {dirname(d.path) + "/images" for d in self.tree.documents if d.value is None}
        return frozenset(unread | {dirname(p) for p in self.named if p not in self.tree.images})

    @cached_property
    def _rows(self) -> tuple[tuple[str, bool], ...]:
        return tuple(row for document in self.tree.documents for row in _rows(document))


def _rows(document: Document) -> Iterator[tuple[str, bool]]:
    """Yield the path of each picture that is named, and whether it is named as it is to be."""
    images = (document.value or {}).get("images", ())
    for row in images if isinstance(images, list) else ():
        if isinstance(row, dict):
            name = _name(row)
            exact = isinstance(row.get("file"), str) and is_image_path(row["file"])
            yield f"{dirname(document.path)}/{_FOLDER}{name}", exact


def _name(row: dict[str, Any]) -> str:
    return str(row.get("file")).removeprefix(_FOLDER)
