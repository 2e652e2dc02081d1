"""docs/architecture.md is the law of the packages: which there are, and which may use which."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "site_builder"
TABLE = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)
BACKWARDS = {("search", "render")}
"""As the text above the table says."""
SPEAKERS = frozenset(("command", "reporter"))


def packages() -> list[str]:
    """Return the packages in the order of the table."""
    return TABLE.findall((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"))


def used_by(path: Path) -> set[str]:
    """Return the packages from which a module imports when it runs."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    modules = (
        node.module.split(".")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node not in typing
    )
    return {parts[1] for parts in modules if parts[0] == PACKAGE.name and len(parts) > 1}


def test_every_package_stands_in_the_table_once() -> None:
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert sorted(packages()) == sorted(folders)


def test_a_package_uses_those_above_it() -> None:
    order = {name: number for number, name in enumerate(packages())}
    below = {
        (name, used)
        for name in order
        for path in (PACKAGE / name).rglob("*.py")
        for used in used_by(path)
        if order.get(used, 0) > order[name]
    }
    assert below == BACKWARDS


def test_nothing_but_the_command_and_the_reporter_speaks() -> None:
    speaking = {
        path.relative_to(PACKAGE).parts[0]
        for path in PACKAGE.rglob("*.py")
        if re.search(r"\bclick\.echo\(|\bprint\(|\bsys\.stdout\b", path.read_text(encoding="utf-8"))
    }
    assert speaking <= SPEAKERS
