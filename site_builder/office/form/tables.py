"""The form's tables: rows that a list holds (13.1, 13.2), and rows that the schema names (14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.contract.fields import children
from site_builder.office.form.blocks import Blank, ColumnHead, RowTable, RuledTable, TableBody
from site_builder.office.form.stems import note_of, paper_of, stem_of, unit_of
from site_builder.office.form.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.contract import Field
    from site_builder.office.form.blocks import Pieces

_GROUP, _TEXT, _LONG, _FIGURE, _SHORT = 29.0, 25.0, 33.0, 18.0, 30.0
"""Widths of columns in mm: those of 13.1 fill the page."""
_REMARK, _ROWS = 86.0, 52.0


def row_table(fields: Mapping[str, Field], field: Field) -> RowTable:
    """Return the table of a list of groups; its first column is merged if it is a choice."""
    columns = children(fields, f"{field.pointer}/*")
    first = columns[0]
    if not first.choices:
        return RowTable(field.pointer, tuple(map(_head, columns)), tuple(c.key for c in columns))
    notes = {c["const"]: c.get("description", "") for c in first.schema["oneOf"]}
    groups = tuple((str(c), title, notes[c]) for c, title in first.choices.items())
    keys = tuple(c.key for c in columns[1:])
    heads = (ColumnHead(first.title, _GROUP), *map(_head, columns[1:]))
    return RowTable(field.pointer, heads, keys, first.key, groups)


def _head(field: Field) -> ColumnHead:
    schema = field.schema
    if schema.get("type") in {"number", "integer"}:
        return ColumnHead(field.title, _FIGURE, unit_of(field), figures=True)
    if schema.get("format"):
        return ColumnHead(field.title, _SHORT)
    is_long = schema.get("x-multiline") or schema.get("x-answer") == "remark"
    return ColumnHead(field.title, _LONG if is_long else _TEXT)


def is_matrix(fields: Mapping[str, Field], field: Field) -> bool:
    """Whether a question is a group of groups: a table whose rows the schema names."""
    below = children(fields, field.pointer)
    return bool(below) and all(f.schema.get("type") == "object" for f in below)


def matrix(fields: Mapping[str, Field], field: Field) -> RuledTable:
    """Return the table of a group of groups.

    What all rows have is a column; what some have besides stands in the last one, as lines.
    """
    rows = children(fields, field.pointer)
    below = {row.pointer: children(fields, row.pointer) for row in rows}
    first = below[rows[0].pointer]
    shared = [f for f in first if all(f.key in {g.key for g in b} for b in below.values())]
    keys = [f.key for f in shared]
    label = ColumnHead(paper_of(field).get("rows", ""), _ROWS)
    heads = [_head(f) for f in shared]
    if len(heads) > 1:
        heads[-1] = ColumnHead(heads[-1].title, _REMARK, prose=True)
    bodies = tuple(
        TableBody((row.title + note_of(fields, row),), (_cells(fields, below[row.pointer], keys),))
        for row in rows
    )
    return RuledTable((label, *heads), bodies)


def _cells(fields: Mapping[str, Field], below: list[Field], keys: list[str]) -> tuple[Pieces, ...]:
    known = {f.key: f for f in below}
    cells: list[Pieces] = [(Blank(known[key].pointer, 0),) for key in keys]
    more: Pieces = tuple(
        piece
        for f in below
        if f.key not in keys
        for piece in (stem_of(fields, f) + words()["asks"], Blank(f.pointer, 3), "\n")
    )
    cells[-1] = (*more, *cells[-1])
    return tuple(cells)
