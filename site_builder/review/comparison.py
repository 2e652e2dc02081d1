"""Comparison: a repository before and after a change, both read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.check.checked import Checked
    from site_builder.read.document import Document
    from site_builder.read.tree import Tree


@dataclass(frozen=True)
class Side:
    """One side of a change: the files, and what checking them gave."""

    tree: Tree
    checked: Checked

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Every data file by path, those that could not be parsed too."""
        return {document.path: document for document in self.tree.documents}


@dataclass(frozen=True)
class Comparison:
    """A change: what it touches, and both sides of it.

    What is not touched is the same object on both sides, so that comparing is cheap. Each is
    checked against its own schemas, both for the same day.
    """

    touched: frozenset[str]
    before: Side
    after: Side
