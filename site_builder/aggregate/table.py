"""Table: figures with their title, base, columns and rows; rendered and exported as it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from site_builder.aggregate.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

ADDRESS = "address"
"""The key of the column that names a page of the site."""


class Gap(Enum):
    """Why there is no figure, shown as a word. None of them is 0."""

    UNANSWERED = "gap_unanswered"
    NOT_ASKED = "gap_not_asked"
    UNKNOWN = "gap_unknown"

    def __str__(self) -> str:
        """Return the word, read when it is wanted."""
        return words()[self.value]


Cell = str | int | Decimal | Gap


@dataclass(frozen=True)
class Column:
    """A column: its heading, and the unit of its figures (万元, 家, 个, %), if it holds figures."""

    label: str
    unit: str = ""
    is_figure: bool = True
    key: str = ""
    """ASCII, unique within the table and stable: its name for programs."""
    about: str = ""
    """What it means, where the label does not say it all."""
    is_date: bool = False
    is_address: bool = False
    """Whether its cells lead somewhere, where they are whole addresses."""

    @property
    def type(self) -> str:
        """What its cells are, gaps apart: number, date or string."""
        if self.is_figure:
            return "number"
        return "date" if self.is_date else "string"

    @property
    def heading(self) -> str:
        """The heading with its unit."""
        return f"{self.label}（{self.unit}）" if self.unit else self.label


def worded(key: str, unit: str = "", *, is_figure: bool = True, is_date: bool = False) -> Column:
    """Return a column that no question of the form gives: its words stand under its key."""
    label, about = words()[key], words().get(f"about_{key}", "")
    return Column(label, unit, is_figure, key, about, is_date, is_address=key == ADDRESS)


@dataclass(frozen=True)
class Table:
    """A table about one round, or about all (`round` is 0). The last row may be the total.

    `id` is ASCII, unique within the round and stable: it names the CSV file.
    """

    id: str
    round: int
    title: str
    base: str
    """From how many units, and what was counted."""
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    number: str = ""
    """The official question number."""
    has_total: bool = True
    answered: int = 0
    """How many units (of coverage: areas) the total is made from."""
    expected: int = 0
    """How many units should have answered; 0 where it is not units that are counted."""
    areas: tuple[str, ...] = ()
    """The folder of each row's area, if the rows above the total are areas."""
    apart: tuple[str, ...] = ()
    """Those of them that are no part of the total."""

    @property
    def body(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows above the total."""
        return self.rows[:-1] if self.has_total else self.rows

    @property
    def summed(self) -> tuple[tuple[str, tuple[Cell, ...]], ...]:
        """Area and row of what the total adds up."""
        return tuple((area, row) for area, row in self._by_area if area not in self.apart)

    @property
    def beside(self) -> tuple[tuple[str, tuple[Cell, ...]], ...]:
        """Area and row of what stands beside the total, and is no part of it."""
        return tuple((area, row) for area, row in self._by_area if area in self.apart)

    @property
    def _by_area(self) -> Iterable[tuple[str, tuple[Cell, ...]]]:
        return zip(self.areas, self.body, strict=True)

    @property
    def total(self) -> tuple[Cell, ...]:
        """The total row, or nothing."""
        return self.rows[-1] if self.has_total else ()
