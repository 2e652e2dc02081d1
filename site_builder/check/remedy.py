"""How to mend a wrong value: what it was meant to be, else what the schema says, else its type."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.check.catalogue import phrases
from site_builder.pointer import is_index
from site_builder.read.scalars import show_plain
from site_builder.readings import probable as meant
from site_builder.readings.probable import format_number

if TYPE_CHECKING:
    from site_builder.contract import Field

_SHOWN = 40
"""Characters of a wrong value that a message repeats."""
_MONEY = "万元"


def how_to_fill(field: Field, value: Any = None, keyword: str = "") -> str:
    """Return the sentence that says what to write in a field."""
    special = _meant(field, value, keyword) if keyword else None
    if special:
        return special
    if "x-remedy" in field.schema:
        return str(field.schema["x-remedy"])
    by_keyword: dict[str, str] = phrases()["how_rules"]
    if keyword in by_keyword and value != []:
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


def _meant(field: Field, value: Any, keyword: str) -> str | None:
    """Recognise what a wrong value was meant to be, and say how to write it."""
    type_ = field.schema.get("type")
    listed = isinstance(value, list) and len(value) == 1 and type_ != "array"
    only = value[0] if listed else value
    text = only if isinstance(only, str) else None
    if field.choices and text is not None:
        return _choice(field, text)
    if type_ == "boolean":
        return _truth(show_plain(value))
    if type_ in {"number", "integer"}:
        return _number(field, value, keyword)
    if type_ == "string" and isinstance(value, (str, int, Decimal)):
        return _text(field, value, keyword)
    if type_ in {"object", "array"} and text and ("：" in text or ":" in text):
        return str(phrases()["how"]["colon"])
    return None


def _choice(field: Field, text: str) -> str | None:
    how: dict[str, str] = phrases()["how"]
    one = meant.choice_meant(text, field.choices)
    if one and field.schema.get("type") != "array":
        return how["choice_meant"].format(value=one, title=field.choices.get(one, ""))
    if field.schema.get("type") != "array" and not is_index(field.key):
        return None
    several = meant.choices_meant(text, field.choices)
    return how["meant"].format(value=f"[{', '.join(several)}]") if several else None


def _truth(text: str) -> str | None:
    how: dict[str, str] = phrases()["how"]
    said = meant.truth_meant(text)
    if said is None:
        return None
    word = show_plain(said)
    return how["unquote" if text == word else "meant"].format(value=word)


def _number(field: Field, value: Any, keyword: str) -> str | None:
    how: dict[str, str] = phrases()["how"]
    in_wan = field.schema.get("x-unit") == _MONEY
    if keyword == "maximum" and in_wan:
        return how["yuan"].format(value=format_number(Decimal(value) / 10000))
    if keyword != "type" or not isinstance(value, (str, Decimal)):
        return None
    number = meant.number_meant(str(value), in_wan)
    if number is None or (field.schema.get("type") == "integer" and "." in number):
        return None
    if value == number:
        return how["unquote"].format(value=number)
    return how["number_meant_wan" if in_wan else "meant"].format(value=number)


def _text(field: Field, value: Any, keyword: str) -> str | None:
    how: dict[str, str] = phrases()["how"]
    form = field.schema.get("format")
    find = {"date": meant.date_meant, "period": meant.period_meant}.get(str(form))
    if find:
        written = find(show_plain(value))
        return how["meant"].format(value=written) if written else None
    if keyword == "type" and not isinstance(value, str):
        return how["quote"].format(value=show_plain(value))
    return None


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
