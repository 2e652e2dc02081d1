"""What was found in documents before, under the same circumstances.

A preview checks everything at every change, though a change touches one document of many.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document


@dataclass
class Memory:
    """Findings by document, as long as all else that a rule may know stays the same.

    Reading gives the same document for the same bytes, so that it is known by its identity.
    """

    _circumstances: tuple[Any, ...] = ()
    _found: dict[int, tuple[Document, list[Finding]]] = field(default_factory=dict)

    def enter(self, context: Context) -> None:
        """Forget everything if the circumstances are not those of the last run."""
        now = (
            context.contract.sources,
            context.reference,
            context.images,
            context.paths,
            context.doubtful_rosters,
            context.touched,
            context.returned,
            context.withdrawn,
            context.cases,
        )
        if now != self._circumstances:
            self._circumstances = now
            self._found.clear()

    def recall(self, document: Document, find: Callable[[], list[Finding]]) -> list[Finding]:
        """Return what was found in the document, or find it now."""
        if id(document) not in self._found:
            self._found[id(document)] = (document, find())  # which keeps the identity taken
        return self._found[id(document)][1]
