"""Registry: the forges that there are, one for each folder beside this module."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from site_builder import forges

if TYPE_CHECKING:
    from site_builder.forges.kind import ForgeKind


@cache
def forge_kinds() -> dict[str, ForgeKind]:
    """Return name → kind, by the alphabet."""
    folders = (module.name for module in iter_modules(forges.__path__) if module.ispkg)
    kinds = (import_module(f"{forges.__name__}.{name}").KIND for name in folders)
    return {kind.name: kind for kind in kinds}
