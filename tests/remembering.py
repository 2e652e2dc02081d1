"""Forms that were gone through before are not gone through again: most tests have the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder import workspace
from site_builder.check.schemas import check_schemas
from site_builder.contract import Contract, contract_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

    from site_builder.problem import Problem
    from site_builder.read.document import Document
    from site_builder.read.repository.tree import Tree


def remember_schemas(patch: pytest.MonkeyPatch) -> None:
    """Let commands that run within the tests' process know what the same bytes amounted to."""
    problems: dict[object, tuple[Problem, ...]] = {}
    contracts: dict[object, Contract] = {}

    def checked(tree: Tree) -> tuple[Problem, ...]:
        key = (tuple((d.path, d.lines, repr(d.findings)) for d in tree.documents),
               repr(tree.findings))  # fmt: skip
        if key not in problems:
            problems[key] = check_schemas(tree)
        return problems[key]

    def understood(schemas: Iterable[Document]) -> Contract:
        schemas = tuple(schemas)
        key = tuple((d.path, d.lines) for d in schemas)
        if key not in contracts:
            contracts[key] = contract_of(schemas)
        return contracts[key]

    patch.setattr(workspace, "check_schemas", checked)
    patch.setattr(workspace, "contract_of", understood)
