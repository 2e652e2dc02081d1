"""An answer as a cell: figures and days as such, choices as the form words them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.table import Cell, Column
from site_builder.aggregate.words import words as table_words
from site_builder.review.readable_answers import speak

if TYPE_CHECKING:
    from site_builder.contract import Field
    from site_builder.review.readable_answers import Names

_SEPARATOR = "；"


def answer_column(field: Field, *, numbered: bool = False) -> Column:
    """Return the column of a field's answers; its heading may begin with the question's number."""
    label = f"{field.question} {field.title}" if numbered and field.question else field.title
    schema = field.schema
    is_figure = schema.get("type") in {"number", "integer"} and field.key != "round"
    unit, is_date = str(schema.get("x-unit", "")), schema.get("format") == "date"
    return Column(label, unit, is_figure, field.key, is_date=is_date)


def answer_cell(value: Any, field: Field, names: Names) -> Cell:
    """Return what was answered; `value` is there."""
    if isinstance(value, bool):
        return table_words()["yes" if value else "no"]
    if isinstance(value, (int, Decimal)) and not field.choices and field.key != "round":
        return value
    if isinstance(value, list) and field.choices:
        return _SEPARATOR.join(_choice(k, t) for k, t in field.choices.items() if k in value)
    if isinstance(value, list):
        return _SEPARATOR.join(speak(entry, field, names) for entry in value)
    if value in field.choices:
        return _choice(value, field.choices[value])
    return speak(value, field, names)


def _choice(key: Any, title: str) -> str:
    return f"{key}.{title}" if len(str(key)) == 1 else title
