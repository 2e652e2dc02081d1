"""Misfiled: submissions in the wrong place or under a wrong name, and where they belong.

A file is known by the keys or headings that it holds, else by its name. Where it belongs is
told as far as it says itself: its round and unit, else what its path names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.check.files.whereabouts import Whereabouts
from site_builder.check.wording.catalogue import phrases
from site_builder.read.paths.layout import OFFICE, SUBMITTED, DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.check.context import Context
    from site_builder.read.document import Document
    from site_builder.read.repository.tree import Tree

_KEY = re.compile(r"\ufeff?([a-z_]+)[ \t]*[:：]")
_MOST_LINES = 400
"""Lines in which keys and headings are looked for."""
_ENOUGH = 3
"""Keys of a form, of which one is of no other form."""
_HEADINGS = 2
_COMMON = frozenset(("round", "unit"))


@dataclass(frozen=True)
class Misfiled:
    """A stray that is meant as a submission."""

    document: Document
    kind: DocumentKind
    expected: str
    """Where it belongs; parts that nothing tells are told in words."""
    is_there: bool = False
    """Whether another file stands there already."""

    @property
    def in_its_folder(self) -> bool:
        """Whether its name alone is wrong."""
        return self.document.path.rpartition("/")[0] == self.expected.rpartition("/")[0]

    @property
    def folder(self) -> str:
        """The folder one too many above a path that is right otherwise, or empty."""
        folder, inner, _ = self.document.path.partition(f"/{self.expected}")
        return folder if inner and self.document.path.endswith(f"/{self.expected}") else ""


class _Forms:
    """By what the forms' files are known: their keys and headings."""

    def __init__(self, context: Context) -> None:
        contract = context.contract
        self.titles = {kind: contract.annotation(kind, "title") for kind in SUBMITTED}
        self.keys = {
            kind: {p[1:] for p in contract.all_fields(kind) if p.count("/") == 1}
            for kind in SUBMITTED
        }
        self.headings = {
            kind: {s["heading"] for s in contract.annotation(kind, "x-sections") or ()}
            for kind in SUBMITTED
        }

    def kind_of(self, document: Document) -> DocumentKind | None:
        """Return what a stray is meant to be, or None."""
        is_prose = document.kind is DocumentKind.CASE
        keys = _keys(document, is_prose=is_prose)
        kinds = [kind for kind in SUBMITTED if (kind is not DocumentKind.SURVEY) is is_prose]
        best = max(kinds, key=lambda kind: (len(keys & self._own(kind, kinds)), kind))
        if self._own(best, kinds) & keys and len(keys & self.keys[best]) >= _ENOUGH:
            return best
        headings = _headings(document)
        for kind in kinds:
            if len(headings & self.headings[kind]) >= _HEADINGS:
                return kind
        return None

    def kind_named(self, document: Document) -> DocumentKind | None:
        """Return what a stray is called, unless it can be read and holds nothing of that kind."""
        kind = _named(document.path)
        if kind is None or not document.lines:
            return kind
        is_prose = document.kind is DocumentKind.CASE
        kinds = [other for other in SUBMITTED if (other is not DocumentKind.SURVEY) is is_prose]
        known = self._own(kind, kinds) | _COMMON
        holds = known & _keys(document, is_prose=is_prose)
        return kind if holds or self.headings[kind] & _headings(document) else None

    def _own(self, kind: DocumentKind, kinds: Iterable[DocumentKind]) -> set[str]:
        """The keys that only this kind has."""
        others = (self.keys[other] for other in kinds if other is not kind)
        return self.keys[kind] - _COMMON.union(*others)


def _keys(document: Document, *, is_prose: bool) -> set[str]:
    """Return the keys of the top level, of a front matter where it is prose, parsed or not."""
    found: set[str] = set()
    for number, line in enumerate(document.lines[:_MOST_LINES]):
        if is_prose and number and (line.startswith(("#", "---"))):
            break
        match = _KEY.match(line)
        if match:
            found.add(match[1])
    return found


def _headings(document: Document) -> set[str]:
    """Return the headings of a text, but for those in examples of code."""
    found: set[str] = set()
    fenced = False
    for line in document.lines:
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        if not fenced and line.startswith("## "):
            found.add(line[3:].strip())
    return found


_GOES_ON = re.compile(r"[\u4e00-\u9fffA-Za-z]")
"""What makes another word of the one before it: 案例征集通知 is no case."""


def _named(path: str) -> DocumentKind | None:
    """Return what a file is called, where its ending agrees; not among a forge's own files."""
    if any(part.startswith(".") for part in path.split("/")):
        return None
    name = path.rpartition("/")[2].lower()
    ending = name.rpartition(".")[2]
    for kind, words in phrases()["misfiled"]["names"].items():
        is_called = any(_is_called(name, word) for word in words)
        ends = ending in OFFICE or (kind == DocumentKind.SURVEY) is ending.startswith("y")
        if is_called and ends:
            return DocumentKind(kind)
    return None


def _is_called(name: str, word: str) -> bool:
    _, found, rest = name.rpartition(word)
    return bool(found) and not _GOES_ON.match(rest)


def list_misfiled(tree: Tree, context: Context) -> tuple[Misfiled, ...]:
    """Return the strays that are meant as submissions, in order of their paths."""
    forms = _Forms(context)
    found = []
    for document in tree.strays:
        kind = forms.kind_of(document) or forms.kind_named(document)
        if kind:
            expected = Whereabouts(document, kind, context).path()
            found.append(Misfiled(document, kind, expected, expected in context.paths))
    return tuple(sorted(found, key=lambda one: one.document.path))
