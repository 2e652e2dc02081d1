"""An answer as it is typed or clicked: plain figures, letters of choices, names of places."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.words import words as table_words
from site_builder.office.transcription.words import words
from site_builder.review.readable_answers import speak

if TYPE_CHECKING:
    from site_builder.contract import Field
    from site_builder.review.readable_answers import Names


def is_clicked(field: Field) -> bool:
    """Whether a question is answered by choosing: 是 or 否, one of several, several."""
    return field.schema.get("type") == "boolean" or bool(field.choices)


def typed(field: Field, value: Any, names: Names) -> str:
    """Return one value as it goes into the national system, without its unit."""
    if isinstance(value, bool):
        key = "yes" if value else "no"
        return _choice(words()[key], table_words()[key])
    title = field.choices.get(value)
    if title is not None:
        return _choice(value, title) if len(str(value)) == 1 else title
    if isinstance(value, (int, Decimal)):
        return f"{Decimal(value):f}"
    return speak(value, field, names)


def called(field: Field) -> str:
    """Return a field's title with its unit: 项目资金（万元）."""
    unit = str(field.schema.get("x-unit", ""))
    if not unit or unit in field.title:
        return field.title
    return str(words()["unit"].format(title=field.title, unit=unit))


def _choice(letter: str, title: str) -> str:
    return str(words()["choice"].format(letter=letter, title=title))
