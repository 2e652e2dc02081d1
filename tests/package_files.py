"""The files of the package itself, without what is installed inside it for development."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "site_builder"
_NOT_OURS = frozenset(("node_modules", "__pycache__", "_reference"))


def package_files(pattern: str) -> list[Path]:
    """Return the files below the package that match a pattern, in order."""
    found = PACKAGE.rglob(pattern)
    return sorted(p for p in found if _NOT_OURS.isdisjoint(p.relative_to(PACKAGE).parts))
