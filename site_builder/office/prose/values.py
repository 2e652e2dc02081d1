"""A field's value as blocks, whatever its type: a new field needs no code here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.aggregate.words import words as table_words
from site_builder.contract.fields import children
from site_builder.office.prose.blocks import Paragraph, ProseList, TextRun
from site_builder.office.prose.runs import plain, tidied
from site_builder.office.prose.tables import prose_table
from site_builder.office.words import words
from site_builder.render.environment import figure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.contract import Field
    from site_builder.office.prose.blocks import Block, Runs


def value_blocks(fields: Mapping[str, Field], pointer: str, value: Any) -> tuple[Block, ...]:
    """Return what a value says: a paragraph, a numbered list, or a table of a list's rows.

    `value` holds only what may be shown; see `public_part`.
    """
    field = fields[pointer]
    if isinstance(value, dict):
        inner = ((fields[f"{pointer}/{key}"], one) for key, one in value.items())
        return tuple(_told(part, one) for part, one in inner)
    if not isinstance(value, list):
        unit = str(field.schema.get("x-unit", ""))
        return (Paragraph(_runs(field, value, f" {unit}" if unit else "")),)
    if field.choices:
        told = "、".join(title for key, title in field.choices.items() if key in value)
        return (Paragraph(_plain(told)),)
    if any(isinstance(row, dict) for row in value):
        return (_rows(fields, pointer, value),)
    return (ProseList(tuple((Paragraph(_runs(field, one)),) for one in value), numbered=True),)


def _told(field: Field, value: Any) -> Block:
    """Return a part of a group: its title, and what it says."""
    form = words()["titled"]
    said = "、".join(map(str, value)) if isinstance(value, list) else plain(_runs(field, value))
    return Paragraph(_plain(form.format(title=_heading(field), value=said)))


def _rows(fields: Mapping[str, Field], pointer: str, rows: list[dict[str, Any]]) -> Block:
    columns = [f for f in children(fields, f"{pointer}/*") if any(f.key in row for row in rows)]
    head = tuple(_plain(_heading(column)) for column in columns)
    cells = (tuple(_runs(column, row.get(column.key, "")) for column in columns) for row in rows)
    return prose_table([head, *cells])


def _heading(field: Field) -> str:
    """Return a column's title, with the unit of its figures behind it."""
    unit = field.schema.get("x-unit")
    return words()["with_unit"].format(title=field.title, unit=unit) if unit else field.title


def _runs(field: Field, value: Any, unit: str = "") -> Runs:
    if isinstance(value, bool):
        return _plain(table_words()["yes" if value else "no"])
    told = field.choices.get(value, value) if isinstance(value, str) else figure(value)
    return _plain(f"{told}{unit}")


def _plain(text: str) -> Runs:
    return tidied([TextRun(text)])
