"""Bands: the ranges of a figure by which the library is narrowed, as `x-bands` in the schema."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.render.environment import figure
from site_builder.render.words import words

if TYPE_CHECKING:
    from site_builder.contract import Field

_MORE = "more"
"""What an address has for the upper bound of the last range."""


class Bands:
    """The ranges between a field's bounds: each holds its upper bound, and not its lower one."""

    def __init__(self, field: Field) -> None:
        self.bounds = sorted({Decimal(str(bound)) for bound in field.schema.get("x-bands", ())})
        self.unit = str(field.schema.get("x-unit", ""))

    def band_of(self, amount: Decimal) -> str:
        """The name of the range that an amount is in, as an address has it: `5-10`, `20-more`."""
        return self._name(bisect_left(self.bounds, amount))

    def choices(self) -> dict[str, str]:
        """Name → label of every range, from the least up; nothing where there are no bounds."""
        if not self.bounds:
            return {}
        return {self._name(n): self._label(n) for n in range(len(self.bounds) + 1)}

    def _ends(self, number: int) -> tuple[str, str]:
        """The bounds of a range as they are written; empty above the last one."""
        written = ["0", *map(figure, self.bounds), ""]
        return written[number], written[number + 1]

    def _name(self, number: int) -> str:
        low, high = self._ends(number)
        return f"{low}-{high or _MORE}".replace(",", "")

    def _label(self, number: int) -> str:
        low, high = self._ends(number)
        key = "band_between" if number and high else "band_first" if high else "band_last"
        return words()[key].format(low=low, high=high, unit=self.unit)
