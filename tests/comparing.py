"""A change to a repository, seen from both sides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from repository import TODAY

from site_builder.check.context import Occasion
from site_builder.check.run.checked import Side
from site_builder.check.run.runner import check_tree
from site_builder.fix.marking import marked
from site_builder.read.document import read_document
from site_builder.read.paths.layout import locate
from site_builder.read.repository.tree import Tree, read_tree
from site_builder.review.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Mapping

    from repository import Repository


def change(repository: Repository, files: Mapping[str, str | None]) -> Comparison:
    """Return what a change of data files would be: their new texts, or None where one goes."""
    before = read_tree(repository.root)
    documents = {d.path: d for d in before.documents if files.get(d.path, "") is not None}
    for path, text in files.items():
        place = locate(path)
        assert place
        if text is not None:
            documents[path] = read_document(path, place, text.encode())
    after = replace(before, documents=tuple(d for _, d in sorted(documents.items())))
    touched = frozenset(files)
    return Comparison(touched, _side(repository, before), _side(repository, after, touched))


def _side(repository: Repository, tree: Tree, touched: frozenset[str] = frozenset()) -> Side:
    occasion = Occasion(TODAY, None, touched)
    return Side(tree, marked(check_tree(tree, repository.contract(), occasion)))
