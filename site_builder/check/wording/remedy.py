"""How to mend a wrong value: what it was meant to be, else what the schema says, else its type."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.check.wording.catalogue import phrases
from site_builder.contract.formats import named_formats
from site_builder.contract.validator import validator_for
from site_builder.editing.yaml_text import scalar
from site_builder.read.strict_yaml.scalars import show_plain
from site_builder.readings.money import WAN, in_wan, in_yuan
from site_builder.readings.numbers import format_number
from site_builder.readings.read_as import read_as

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.contract import Field
    from site_builder.readings.reading import Value

_FORMS = named_formats(())
_LIMITS = frozenset(("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"))
_SHOWN = 40
"""Characters of a wrong value that a message repeats."""


def how_it_was_meant(field: Field, value: Any, keyword: str) -> str | None:
    """Return the sentence that says how to write what a value that breaks a keyword stands for."""
    return _in_yuan(field, value) if keyword == "maximum" else _as_read(field, value, keyword)


def how_to_fill(field: Field, keyword: str = "") -> str:
    """Return the sentence that says what to write in a field, or how to keep to a keyword of it."""
    if "x-remedy" in field.schema:
        return str(field.schema["x-remedy"])
    by_keyword: dict[str, str] = phrases()["how_rules"]
    if keyword in by_keyword:
        return by_keyword[keyword]
    how: dict[str, str] = phrases()["how"]
    if field.choices:
        listed = "；".join(f"{show_plain(k)}（{v}）" for k, v in field.choices.items())
        return how["choices"].format(choices=listed)
    form = phrases()["formats"].get(field.schema.get("format"))
    return str(form["how"]) if form else _by_type(field)


def _by_type(field: Field) -> str:
    how: dict[str, str] = phrases()["how"]
    type_ = field.schema.get("type", "string")
    examples = field.schema.get("examples", ())
    example = examples[0] if examples else None
    if isinstance(example, list):
        example = example[0] if example else None
    if type_ in {"number", "integer"}:
        return how[type_].format(example=10 if example is None else example)
    if type_ in {"string", "array"} and example is not None:
        return how[f"{type_}_example"].format(example=example)
    return how[type_]


def _in_yuan(field: Field, value: Any) -> str | None:
    """Say in 万元 an amount beyond what can be in 万元: it is one in 元."""
    if field.schema.get("x-unit") != WAN or not would_pass(field, in_wan(value)):
        return None
    how: dict[str, str] = phrases()["how"]
    return how["yuan"].format(value=format_number(in_wan(value)))


def _as_read(field: Field, value: Any, keyword: str) -> str | None:
    reading = read_as(field, value)
    refused = [c for c in reading.candidates if not would_pass(field, c)] if reading else []
    if reading is not None and refused:  # what would be refused in its turn is no advice
        is_beyond = refused == [reading.value] and bool(reading.others)
        return _in_yuan(field, reading.value) if is_beyond else None
    if reading is not None:
        breaks_another = reading.value == value and keyword != "type"
        if reading.others:
            return _either(field, reading.candidates)
        if breaks_another:
            return None
        told = _to_write(field, value, reading.value)
        return told if reading.is_certain or reading.value == show_plain(value) else _likely(told)
    holds_entries = field.schema.get("type") in {"object", "array"} and not field.choices
    if holds_entries and isinstance(value, str) and ("：" in value or ":" in value):
        return str(phrases()["how"]["colon"])
    return None


def would_pass(field: Field, value: Value) -> bool:
    """Whether a value has the form and keeps to the limits that its field demands."""
    if isinstance(value, str):
        has_form = _FORMS.get(str(field.schema.get("format")))
        return has_form is None or has_form(value)
    limits = {k: limit for k, limit in field.schema.items() if k in _LIMITS}
    number: Any = value
    return isinstance(value, tuple) or validator_for(limits, _FORMS).is_valid(number)


def _to_write(field: Field, value: Any, right: Value) -> str:
    how: dict[str, str] = phrases()["how"]
    if isinstance(right, tuple):
        return how["meant"].format(value=f"[{', '.join(right)}]")
    if field.choices:
        return how["choice_meant"].format(value=right, title=field.choices.get(right, ""))
    if isinstance(right, str):
        if right == show_plain(value):
            return how["quote"].format(value=right)
        return how["meant"].format(value=scalar(right))
    written = scalar(right)
    if value == written:
        return how["unquote"].format(value=written)
    in_money = field.schema.get("x-unit") == WAN
    return how["number_meant_wan" if in_money else "meant"].format(value=written)


def _likely(told: str) -> str:
    """Say that somebody has to look whether it was meant so: 约12万 is no more than likely 12."""
    return str(phrases()["how"]["likely"]).format(told=told)


def _either(field: Field, candidates: Iterable[Value]) -> str:
    """Name all that a value may stand for."""
    values = phrases()["either"]["or"].join(_told(field, candidate) for candidate in candidates)
    return str(phrases()["how"]["either"]).format(values=values.strip())


def _told(field: Field, value: Value) -> str:
    """Write one of several values with what tells it from the others."""
    told: dict[str, str] = phrases()["either"]
    form = field.schema.get("format")
    if field.choices:
        return told["choice"].format(value=value, title=field.choices.get(value, ""))
    if isinstance(value, (int, Decimal)) and field.schema.get("x-unit") == WAN:
        in_whole_wan = value == int(value)
        meant = value if in_whole_wan else format_number(in_yuan(value))
        return told["wan" if in_whole_wan else "yuan"].format(value=value, meant=meant)
    if isinstance(value, str) and form in {"date", "period"}:
        year, month, day = (*value.replace("Q", "-Q").split("-"), "")[:3]
        kind = "day" if day else "quarter" if month[0] == "Q" else "month"
        return told[kind].format(
            value=value, year=year, month=month.lstrip("Q0"), day=day.lstrip("0")
        )
    return told["other"].format(value=scalar(value))


def show(value: Any) -> str:
    """Repeat a wrong value in a message: text in quotes, cut where it is long."""
    if isinstance(value, str):
        text = " ".join(value.split("\n"))
        return f"“{text if len(text) <= _SHOWN else text[:_SHOWN] + '…'}”"
    if isinstance(value, list):
        texts = [show_plain(v) for v in value if not isinstance(v, (list, dict))]
        if len(texts) == len(value) and sum(map(len, texts)) <= _SHOWN:
            return f"[{', '.join(texts)}]"
        return str(phrases()["rows"]).format(count=len(value))
    if isinstance(value, dict):
        return "、".join(list(value)[:3]) or "{}"
    return show_plain(value)
