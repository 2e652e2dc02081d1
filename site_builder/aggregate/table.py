"""Table: figures with their title, base, columns and rows; rendered and exported as it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from site_builder.aggregate.words import words


class Gap(StrEnum):
    """Why there is no figure. None of them is 0."""

    UNANSWERED = words()["gap_unanswered"]
    NOT_ASKED = words()["gap_not_asked"]
    UNKNOWN = words()["gap_unknown"]


Cell = str | int | Decimal | Gap


@dataclass(frozen=True)
class Column:
    """A column: its heading, and the unit of its figures (万元, 家, 个, %), if it holds figures."""

    label: str
    unit: str = ""
    is_figure: bool = True

    @property
    def heading(self) -> str:
        """The heading with its unit."""
        return f"{self.label}（{self.unit}）" if self.unit else self.label


@dataclass(frozen=True)
class Table:
    """A table about one round. The last row is the total if `has_total`.

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
    areas: tuple[str, ...] = ()
    """The folder of each row's area, if the rows above the total are areas."""

    @property
    def body(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows above the total."""
        return self.rows[:-1] if self.has_total else self.rows

    @property
    def total(self) -> tuple[Cell, ...]:
        """The total row, or nothing."""
        return self.rows[-1] if self.has_total else ()
