"""What has spread: cases that other units made again, with how many did and in how many places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.model.descent import Descent
    from site_builder.model.prose import Case


@dataclass(frozen=True)
class SpreadCase:
    """A case and those that other units made after it at first hand; never empty."""

    case: Case
    copies: tuple[Case, ...]

    @property
    def places(self) -> int:
        """In how many divisions they were made."""
        return len({copy.unit.division for copy in self.copies})


def spread_cases(cases: Iterable[Case], descent: Descent) -> list[SpreadCase]:
    """Return the cases that spread, in the order given: it is no ranking."""
    found = (SpreadCase(case, descent.copied_elsewhere(case)) for case in cases)
    return [one for one in found if one.copies]
