"""A change made to a repository on disk, seen from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from repository import TODAY

from site_builder.check.context import Occasion
from site_builder.check.runner import check_tree
from site_builder.read.tree import read_tree
from site_builder.review.comparison import Comparison, Side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from repository import Repository


def change(repository: Repository, files: Mapping[str, str | None]) -> Comparison:
    """Write files into the repository, or remove them, and return the comparison."""
    touched = frozenset(files)
    before = _side(repository)
    for name, text in files.items():
        if text is None:
            repository.path(name).unlink()
        else:
            repository.write(name, text)
    return Comparison(touched, before, _side(repository, touched))


def _side(repository: Repository, touched: frozenset[str] = frozenset()) -> Side:
    tree = read_tree(repository.root)
    occasion = Occasion(TODAY, None, touched)
    return Side(tree, check_tree(tree, repository.contract(), occasion))
