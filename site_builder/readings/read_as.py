"""`read_as`: what somebody wrote in a field, as the value that the field takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.contract.formats import named_formats
from site_builder.pointer import is_index
from site_builder.read.strict_yaml.scalars import show_plain
from site_builder.readings.choices import read_choice, read_choices
from site_builder.readings.dates import read_date, read_period
from site_builder.readings.money import WAN, read_money
from site_builder.readings.numbers import read_number
from site_builder.readings.reading import Reading, Value
from site_builder.readings.spelling import spelt
from site_builder.readings.truth import read_truth

if TYPE_CHECKING:
    from site_builder.contract import Field

_FORMATS = named_formats(())


def read_as(field: Field, value: Any, written: str | None = None) -> Reading[Value] | None:
    """Return the value of `field` that a text, or a value of another type, stands for.

    A right value stands for itself. `written` is a value that is no text as it stands in its file,
    where that is known: written in an odd way it is never certain.
    """
    only = _only(field, value)
    if only is None or isinstance(only, (list, dict)):
        return None
    text = only if isinstance(only, str) else show_plain(only)
    reading = _read(field, only, text)
    is_odd = not isinstance(only, str) and written not in {None, text}
    return reading.doubted() if reading and is_odd else reading


def _only(field: Field, value: Any) -> Any:
    """Take a single answer out of a list; in free text, brackets may belong to the text."""
    type_ = field.schema.get("type")
    free = type_ == "string" and not field.choices and "format" not in field.schema
    if not isinstance(value, list) or len(value) != 1 or type_ == "array" or free:
        return value
    return value[0]


def _read(field: Field, value: Any, text: str) -> Reading[Value] | None:
    type_ = field.schema.get("type")
    if field.choices:
        return _choice(field, text) if isinstance(value, str) else None
    if type_ == "boolean":
        return read_truth(text)
    if type_ in {"number", "integer"}:
        return _number(field, text)
    return _text(field, value, text) if type_ == "string" else None


def _choice(field: Field, text: str) -> Reading[Value] | None:
    """One choice, or several where a list of them belongs or may stand in a row of it."""
    if field.schema.get("type") == "array":
        return read_choices(text, field.choices)
    one = read_choice(text, field.choices)
    several = read_choices(text, field.choices) if is_index(field.key) else None
    if one is None or (several and several.is_certain and not one.is_certain):
        return several
    return one


def _number(field: Field, text: str) -> Reading[Value] | None:
    unit = str(field.schema.get("x-unit", ""))
    is_year = "const" in field.schema
    is_whole = field.schema.get("type") == "integer"
    if unit == WAN:
        reading = read_money(text)
    else:
        reading = read_number(text, unit, is_year=is_year, is_whole=is_whole)
    fits = reading is not None and all(isinstance(n, int) for n in reading.candidates)
    return reading if fits or not is_whole else None


def _text(field: Field, value: Any, text: str) -> Reading[Value] | None:
    form = str(field.schema.get("format", ""))
    if form == "date":
        return read_date(text)
    if form == "period":
        return read_period(text)
    if not isinstance(value, str):  # true and 0 are answers rather than texts
        return Reading.of(text, certain=not isinstance(value, bool) and value != 0)
    if form in _FORMATS:
        said = spelt(text)
        return Reading.of(said, certain=True) if _FORMATS[form](said) else None
    return Reading.of(text, certain=True)
