"""What the checker would say of ledgers as they would be, and does not say of them now."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.check.run.runner import check_tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.check.context import Occasion
    from site_builder.check.run.checked import Side
    from site_builder.check.run.memory import Memory
    from site_builder.contract import Contract
    from site_builder.problem import Problem
    from site_builder.read.document import Document

EXPECTED = frozenset(("X428",))
"""Codes that a withdrawal leads to until the file has been removed."""


def faults(side: Side, path: str) -> tuple[Problem, ...]:
    """Return the errors that a ledger has already, for which it is left alone."""
    return tuple(
        p for p in side.checked.problems if p.path == path and p.is_error and p.code not in EXPECTED
    )


def objections(
    side: Side,
    ledgers: Iterable[Document],
    contract: Contract,
    occasion: Occasion,
    memory: Memory | None = None,
) -> tuple[Problem, ...]:
    """Return the problems that these ledgers would bring in the place of the present ones."""
    made = {d.path: d for d in ledgers}
    kept = (d for d in side.tree.documents if d.path not in made)
    documents = tuple(sorted((*kept, *made.values()), key=lambda d: d.path))
    after = check_tree(replace(side.tree, documents=documents), contract, occasion, memory)
    known = Counter(map(_said, side.checked.problems))
    new: list[Problem] = []
    for problem in after.problems:
        if known[_said(problem)]:
            known[_said(problem)] -= 1
        elif problem.path in made and problem.code not in EXPECTED:
            new.append(problem)
    return tuple(new)


def _said(problem: Problem) -> tuple[str, str, str]:
    """What is said, wherever it stands: entries move as others come before them."""
    return problem.path, problem.code, problem.message
