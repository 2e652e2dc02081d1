"""A list of what it takes to do the same as a case: headings, rows, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CopyTable:
    """As many cells in every row as there are headings; notes stand below."""

    key: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()

    @property
    def labelled(self) -> list[list[tuple[str, str]]]:
        """The rows with the heading of each cell: on a phone it stands at the cell."""
        return [list(zip(self.head, row, strict=True)) for row in self.rows]

    @property
    def as_markdown(self) -> str:
        """The table as Markdown writes one."""
        rule = "|---" * len(self.head) + "|"
        return "\n".join([_line(self.head), rule, *map(_line, self.rows)])


def _line(cells: tuple[str, ...]) -> str:
    told = (" ".join(cell.split()).replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(told)} |"
