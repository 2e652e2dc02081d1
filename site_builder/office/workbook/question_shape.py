"""The shape of a question: of which kind of sheet its answers make."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from site_builder.contract.fields import children

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract import Field


class Shape(Enum):
    """How an answer is laid out."""

    VALUE = "value"
    """One cell."""
    TEXT = "text"
    """A text that may be long."""
    LIST = "list"
    """Texts, a row each (1.1)."""
    ROWS = "rows"
    """A table (13.1)."""
    HEADED_ROWS = "headed_rows"
    """A table under an answer of its own (13.2)."""
    PARTS = "parts"
    """A table whose rows the form itself gives (14)."""


def shape_of(field: Field, fields: Mapping[str, Field]) -> Shape:
    """Return the shape of a field that is no mere group."""
    below = children(fields, field.pointer)
    if children(fields, f"{field.pointer}/*"):
        return Shape.ROWS
    if any(children(fields, f"{f.pointer}/*") for f in below):
        return Shape.HEADED_ROWS
    if below:
        return Shape.PARTS
    if is_list_of_texts(field):
        return Shape.LIST
    return Shape.TEXT if field.schema.get("x-multiline") else Shape.VALUE


def is_list_of_texts(field: Field) -> bool:
    """Whether a field holds texts that people write, rather than choices or names of things."""
    items = field.schema.get("items", {})
    return items.get("type") == "string" and not field.choices and "format" not in items


def asked_fields(fields: Mapping[str, Field], above: str = "") -> Iterator[Field]:
    """Yield what a form asks for, in its order: groups of questions are gone into."""
    for field in children(fields, above):
        inner = children(fields, field.pointer)
        nested = any(children(fields, f"{f.pointer}{end}") for f in inner for end in ("", "/*"))
        if inner and (not field.is_question or not nested):
            yield from asked_fields(fields, field.pointer)
        else:
            yield field
