"""The rows of a table in a Word form, by its marks; a row without any has its column's keys."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

from site_builder.office.form.marked_text import lines_in, tag_on, text_in
from site_builder.pointer import is_index

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Cells = dict[str, list[str]]
"""Key of a field → the lines of its text."""
NumberedRow = tuple[int | None, Cells]
"""What a row's marks say is its number, if there are any, and its cells."""
_CELL, _ROW, _CONTROL, _TABLE = qn("w:tc"), qn("w:tr"), qn("w:sdt"), qn("w:tbl")
_SPAN = f"{qn('w:tcPr')}/{qn('w:gridSpan')}"
_MERGE = f"{qn('w:tcPr')}/{qn('w:vMerge')}"


@dataclass
class _MarkedRow:
    """One row, by column."""

    name: str = ""
    """The list whose row it is."""
    number: int | None = None
    keys: dict[int, str] = field(default_factory=dict)
    labels: dict[int, Cells] = field(default_factory=dict)
    lines: dict[int, list[str]] = field(default_factory=dict)
    """What stands in cells that are no label."""
    continued: set[int] = field(default_factory=set)
    """Columns whose cell goes on from the row above."""


def table_rows(table: Any, year: int) -> dict[str, list[NumberedRow]]:
    """Return the rows of each list that a table holds, in their order.

    A row that says nothing is left out, whatever its label says.
    """
    found: dict[str, list[NumberedRow]] = {}
    keys: Mapping[int, str] = {}
    labels: dict[int, Cells] = {}
    list_ = ""
    for row in (_read(r, year) for r in table.iter(_ROW) if _within(r, _TABLE) is table):
        list_, keys = row.name or list_, {**keys, **row.keys}
        labels = {at: cells for at, cells in labels.items() if at in row.continued} | row.labels
        own = {key: row.lines[at] for at, key in keys.items() if any(row.lines.get(at, ()))}
        if list_ and own:
            said = {k: lines for cells in labels.values() for k, lines in cells.items()}
            found.setdefault(list_, []).append((row.number, {**said, **own}))
    return found


def _read(element: Any, year: int) -> _MarkedRow:
    row = _MarkedRow()
    for at, cell in _cells(element):
        merge = cell.find(_MERGE)
        if merge is not None and merge.get(qn("w:val")) != "restart":
            row.continued.add(at)
            continue
        controls = [(c, t) for c in cell.iter(_CONTROL) if (t := tag_on(c)) and t.year == year]
        for control, tag in controls:
            list_, number, key = _parted(tag.pointer)
            if number is None:
                continue
            row.name, row.number = list_, number
            if tag.is_label:
                row.labels[at] = {key: [text_in(control)]}
            else:
                row.keys[at] = key
        if at not in row.labels:
            row.lines[at] = lines_in(cell)
    return row


def _cells(row: Any) -> Iterator[tuple[int, Any]]:
    """Yield a row's cells with the column in which each begins."""
    at = 0
    for cell in row.iter(_CELL):
        if _within(cell, _ROW) is not row:
            continue
        yield at, cell
        span = cell.find(_SPAN)
        at += int(span.get(qn("w:val"), "1")) if span is not None else 1


def _within(element: Any, tag: str) -> Any:
    return next(element.iterancestors(tag), None)


def _parted(pointer: str) -> tuple[str, int | None, str]:
    """Take a pointer apart: list, number of the row, key; what is no row's has no number."""
    above, _, key = pointer.rpartition("/")
    list_, _, number = above.rpartition("/")
    return (list_, int(number), key) if is_index(number) else ("", None, key)
