"""Two pictures that are one: within a document, in two cases, and of two cities."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from posixpath import dirname
from typing import TYPE_CHECKING

from site_builder.check.rules.finding import rows
from site_builder.problem import Finding
from site_builder.read.paths.layout import DocumentKind
from site_builder.read.pictures.resemblance import are_alike, are_of_one_shade, bands

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.read.document import Document
    from site_builder.read.pictures.image import ImageFacts
    from site_builder.read.repository.tree import Tree

_MOST_RATIO = 1.02
"""How much wider one of two may seem that are of one shape."""
_BLANK = "blank"
"""The key of pictures of one shade."""


@dataclass(frozen=True)
class _Shown:
    """A picture where a document shows it."""

    document: Document
    pointer: str
    path: str
    facts: ImageFacts

    def sameness(self, other: _Shown) -> str:
        """Return in what way both are one (a reason of F541); empty if they are not."""
        if self.path == other.path:
            return "twice"
        if self.facts.digest == other.facts.digest:
            return "same"
        return "alike" if self._looks_like(other) else ""

    def _looks_like(self, other: _Shown) -> bool:
        """Whether both look the same, one of them turned perhaps, and have one shape."""
        mine, theirs = self.facts, other.facts
        if not mine.look or not theirs.look:
            return are_of_one_shade(mine.shade, theirs.shade)
        if self._has_shape(other) and are_alike(mine.look, theirs.look):
            return True
        turned = any(are_alike(look, theirs.look) for look in mine.turned.split())
        return turned and (self._has_shape(other) or self._has_shape(other, on_its_side=True))

    def _has_shape(self, other: _Shown, *, on_its_side: bool = False) -> bool:
        """Whether both are as wide for their height."""
        width, height = other.facts.width, other.facts.height
        width, height = (height, width) if on_its_side else (width, height)
        ratios = sorted((self.facts.width * height, width * self.facts.height))
        return ratios[1] <= ratios[0] * _MOST_RATIO

    def may_not_show_again(self, other: _Shown) -> bool:
        """Whether one of two is out of place.

        In one document, two cases, two reports or two cities; a report may show its city's case.
        """
        mine, theirs = self.document, other.document
        if mine.path == theirs.path or mine.place.city != theirs.place.city:
            return True
        return mine.kind is theirs.kind and mine.kind is not DocumentKind.UPDATE


def same_pictures(tree: Tree, touched: frozenset[str]) -> Iterator[Finding]:
    """Yield F541 for a picture that has been shown before; of two, where the change is made."""
    shown = sorted(_shown(tree), key=lambda s: (s.document.path in touched, s.document.path))
    earlier: dict[object, list[_Shown]] = defaultdict(list)
    for picture in shown:
        wanted = _keys(picture, *picture.facts.turned.split())
        for other in _candidates(picture, (earlier[key] for key in wanted)):
            reason = picture.sameness(other)
            if reason:
                yield _again(picture, other, reason)
                break
        for key in _keys(picture):
            earlier[key].append(picture)


def _again(picture: _Shown, other: _Shown, reason: str) -> Finding:
    mine, theirs = picture.document.path, other.document.path
    facts = {"reason": reason, "other": other.path}
    others = () if mine == theirs else (theirs,)
    return Finding("F541", picture.pointer, facts, path=mine, others=others)


def _keys(picture: _Shown, *turned: str) -> tuple[object, ...]:
    """Return by what another one is found: two that are alike share one of these."""
    looks = [look for look in (picture.facts.look, *turned) if look]
    blank = () if picture.facts.shade is None else (_BLANK,)
    return (picture.facts.digest, *(band for look in looks for band in bands(look)), *blank)


def _candidates(picture: _Shown, lists: Iterable[Iterable[_Shown]]) -> Iterator[_Shown]:
    seen: set[str] = set()
    for listed in lists:
        for other in listed:
            if other.path not in seen and picture.may_not_show_again(other):
                seen.add(other.path)
                yield other


def _shown(tree: Tree) -> Iterator[_Shown]:
    """Yield every usable picture that a document lists, in order."""
    for document in tree.documents:
        if document.body is None:
            continue
        for pointer, row in rows(document, "/images"):
            path = f"{dirname(document.path)}/{row.get('file')}"
            facts = tree.images.get(path)
            if facts and not facts.fault:
                yield _Shown(document, f"{pointer}/file", path, facts)
