"""Context: what a rule may know besides the document itself. No disk, clock or network."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_builder.check.known_cases import KnownCases

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.contract import Contract
    from site_builder.model.collection import Reference
    from site_builder.read.pictures.image import ImageFacts


@dataclass(frozen=True)
class Occasion:
    """For which day, and for which change, a check is made."""

    fallback: date
    """The day to judge by where nothing else says one."""
    today: date | None = None
    """Overrides the settings' `as_of`, which overrides `fallback`."""
    touched: frozenset[str] = frozenset()
    """Paths that the change under review touches; empty where there is no change."""


@dataclass(frozen=True)
class Context:
    """The contract, the reference data (which holds the day), and the files that are there."""

    contract: Contract
    reference: Reference
    images: Mapping[str, ImageFacts] = field(default_factory=dict)
    paths: frozenset[str] = frozenset()
    """Every data file's path."""
    doubtful_rosters: frozenset[str] = frozenset()
    """Cities whose roster has problems of its own: who is not on it may only be unreadable."""
    touched: frozenset[str] = frozenset()
    """Paths that the change under review touches; empty where there is no change."""
    returned: frozenset[str] = frozenset()
    """Files that the ledger says were sent back to be mended."""
    withdrawn: frozenset[str] = frozenset()
    """Files that the ledger says were withdrawn."""
    cases: KnownCases = field(default_factory=KnownCases)
    """Every case that the files tell of, sound or not."""
