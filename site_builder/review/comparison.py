"""Comparison: a repository before and after a change, both read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.check.run.checked import Side


@dataclass(frozen=True)
class Comparison:
    """A change: what it touches, and both sides of it.

    What is not touched is the same object on both sides, so that comparing is cheap. Each is
    checked against its own schemas, both for the same day.
    """

    touched: frozenset[str]
    before: Side
    after: Side
