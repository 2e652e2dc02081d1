"""OfficeSheet: a table on a sheet of its own, and how it is read and printed there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.contract import labels

if TYPE_CHECKING:
    from site_builder.aggregate.table import Table

_LONGEST_TITLE = 16
"""字 of a title on a tab; beyond this the question's number stands alone."""


@dataclass(frozen=True)
class OfficeSheet:
    """One sheet of a workbook for the office."""

    group: str
    """Under which heading the contents list it: a key of the words."""
    tab: str
    """What its tab says, as long as no other says the same."""
    table: Table
    keys: int = 1
    """How many columns, from the left, say whose a row is."""
    unprinted: int = 0
    """How many columns, at the right, are for the screen alone."""

    @property
    def heading(self) -> str:
        """The table's official number and title."""
        number, title = self.table.number, self.table.title
        return labels.headline(number, title) if number else title


def tab_of(number: str, title: str) -> str:
    """Return what the tab of a question's sheet says: 13.1 本级科协使用部分, or 第16题."""
    if not number:
        return title
    if labels.is_part(number):
        return labels.part(number, title)
    return f"{number} {title}" if len(title) <= _LONGEST_TITLE else labels.question(number)
