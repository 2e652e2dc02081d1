"""Fix: the edits that put one finding right, and how to tell that they do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from site_builder.contract import Field
from site_builder.problem import Finding
from site_builder.read.document import Document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.editing.edit import Edit

Fields = Mapping[str, Field]
"""The fields of a form by pointer pattern."""
Judge = Callable[[Document], "Sequence[Finding]"]
"""What finds everything that is wrong with a document by itself."""


class Phase(IntEnum):
    """What must be right before anything further on can be looked at."""

    ENCODING = 0
    GRAMMAR = 1
    CHARACTERS = 2
    VALUES = 3
    BODY = 4


@dataclass(frozen=True)
class Fix:
    """Edits of a document's text, whose lines end with a line feed.

    `holds` says of the document that the edits make whether it says what was meant. `change`
    makes the value that it must have from the old one, where there is an old one; of what is only
    known after reading, it takes the part from the new document.
    """

    finding: Finding
    phase: Phase
    edits: tuple[Edit, ...]
    holds: Callable[[Document], bool]
    change: Callable[[Any, Document], Any] | None = None


Fixer = Callable[[Finding, Document, Fields], Fix | None]
"""Returns the fix of a finding, or None where there is none or more than one reading."""
