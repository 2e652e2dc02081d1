"""Two pictures that are one: within a document, and in two cases."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from posixpath import dirname
from typing import TYPE_CHECKING

from site_builder.check.rules.finding import rows
from site_builder.problem import Finding
from site_builder.read.paths.layout import DocumentKind
from site_builder.read.pictures.resemblance import are_alike, bands

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.read.document import Document
    from site_builder.read.pictures.image import ImageFacts
    from site_builder.read.repository.tree import Tree

_MOST_RATIO = 1.02
"""How much wider one of two may seem that are of one shape."""


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
        """Whether both look the same, and have one shape."""
        ratios = sorted(s.facts.width * t.facts.height for s, t in ((self, other), (other, self)))
        looks = (self.facts.look, other.facts.look)
        return all(looks) and are_alike(*looks) and ratios[1] <= ratios[0] * _MOST_RATIO

    def may_not_show_again(self, other: _Shown) -> bool:
        """Whether both stand in one document, or in two cases: a report may show a case's."""
        kinds = {self.document.kind, other.document.kind}
        return self.document.path == other.document.path or kinds == {DocumentKind.CASE}


def same_pictures(tree: Tree, touched: frozenset[str]) -> Iterator[Finding]:
    """Yield F541 for a picture that has been shown before; of two, where the change is made."""
    shown = sorted(_shown(tree), key=lambda s: (s.document.path in touched, s.document.path))
    earlier: dict[object, list[_Shown]] = defaultdict(list)
    for picture in shown:
        keys = _keys(picture)
        for other in _candidates(picture, (earlier[key] for key in keys)):
            reason = picture.sameness(other)
            if reason:
                facts = {"reason": reason, "other": other.path}
                yield Finding("F541", picture.pointer, facts, path=picture.document.path)
                break
        for key in keys:
            earlier[key].append(picture)


def _keys(picture: _Shown) -> tuple[object, ...]:
    """Return by what another one is found: two that are alike share one of these."""
    look = picture.facts.look
    return (picture.facts.digest, *(bands(look) if look else ()))


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
