"""A change to a data repository, seen from both sides, without git."""

from __future__ import annotations

from typing import TYPE_CHECKING

from repository import TODAY

from site_builder.check.context import Occasion
from site_builder.check.run.checked import Side
from site_builder.check.run.runner import check_tree
from site_builder.fix.marking import marked
from site_builder.read.repository.tree import read_tree
from site_builder.review.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Callable

    from repository import Repository


def side_of(repository: Repository, touched: frozenset[str] = frozenset()) -> Side:
    """Read and check a repository as it is."""
    tree = read_tree(repository.root)
    return Side(
        tree, marked(check_tree(tree, repository.contract(), Occasion(TODAY, None, touched)))
    )


def compared(repository: Repository, *changes: Callable[[], object]) -> Comparison:
    """Make changes, and return the comparison that sees them."""
    before = side_of(repository)
    for change in changes:
        change()
    after = read_tree(repository.root)
    was = {d.path: d.lines for d in before.tree.documents} | dict(before.tree.images)
    now = {d.path: d.lines for d in after.documents} | dict(after.images)
    touched = frozenset(path for path in was | now if was.get(path) != now.get(path))
    return Comparison(touched, before, side_of(repository, touched))
