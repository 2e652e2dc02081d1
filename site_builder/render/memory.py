"""Pages of the last build in this process, for as long as what they show stays the same.

A preview builds everything at every change, though a change touches one case of many.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.page import Page


@dataclass
class PageMemory:
    """Pages by name, each with what it was made from."""

    _around: Any = None
    _kept: dict[str, tuple[Any, tuple[Page, ...]]] = field(default_factory=dict)

    def enter(self, around: Any) -> None:
        """Forget everything if what all pages are made from is not what it was."""
        if around != self._around:
            self._around = around
            self._kept.clear()

    def recall(
        self, name: str, shown: Any, make: Callable[[], tuple[Page, ...]]
    ) -> tuple[Page, ...]:
        """Return the pages kept under a name if they were made from the same, or make them."""
        if name not in self._kept or self._kept[name][0] != shown:
            self._kept[name] = (shown, make())
        return self._kept[name][1]
