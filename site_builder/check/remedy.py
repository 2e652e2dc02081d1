"""How to mend a wrong value: what the schema says, else what its type and choices say."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from site_builder.check.catalogue import phrases

if TYPE_CHECKING:
    from site_builder.contract import Field

_SHOWN = 40
"""字 of a wrong value that a message repeats."""
_YES = frozenset(("是", "有", "已", "yes", "Yes", "YES", "y", "Y", "on", "On", "对", "√"))
_NO = frozenset(("否", "无", "没有", "no", "No", "NO", "n", "N", "off", "Off", "错", "×"))
_SCALES = {
    "": Decimal(1),
    "万": Decimal(10000),
    "千": Decimal(1000),
    "百": Decimal(100),
    "亿": Decimal(10**8),
}
_NUMBER = re.compile(
    r"(?:约|大约|共|计|人民币|￥|¥)?([-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,2})?)(万|千|百|亿)?"
    r"(?:元|块|人次|人|个|场|次|处|所|户|家|名|项)?\Z"
)


def how_to_fill(field: Field, value: Any = None, keyword: str = "") -> str:
    """Return the sentence that says what to write in a field."""
    how = phrases()["how"]
    special = _meant(field, value, keyword)
    if special:
        return special
    if "x-remedy" in field.schema:
        return str(field.schema["x-remedy"])
    if keyword in phrases()["how_rules"]:
        return str(phrases()["how_rules"][keyword])
    if keyword in {"maxLength", "x-max-length"}:
        return str(phrases()["how_rules"]["length"])
    if keyword == "minLength":
        return str(phrases()["how_rules"]["empty"])
    if field.choices:
        listed = "；".join(f"{show_plain(k)}（{v}）" for k, v in field.choices.items())
        return str(how["choices"]).format(choices=listed)
    return _by_type(field)


def _by_type(field: Field) -> str:
    how = phrases()["how"]
    type_ = field.schema.get("type", "string")
    examples = field.schema.get("examples", ())
    example = examples[0] if examples else None
    if isinstance(example, list):
        example = example[0]
    if type_ in {"number", "integer"}:
        return str(how["number"]).format(example=10 if example is None else example)
    if type_ in {"string", "array"} and example is not None:
        return str(how[f"{type_}_example"]).format(example=example)
    return str(how[type_])


def _meant(field: Field, value: Any, keyword: str) -> str | None:
    """Recognise what a wrong value was meant to be, and say how to write it."""
    how = phrases()["how"]
    if keyword != "type" or value is None:
        return None
    type_ = field.schema.get("type")
    if type_ == "boolean":
        text = str(value).strip()
        return how["yes"] if text in _YES else how["no"] if text in _NO else None
    if type_ in {"number", "integer"} and isinstance(value, str):
        number = number_meant(value, field.schema.get("x-unit") == "万元")
        if number is None or (type_ == "integer" and "." in number):
            return None
        if field.schema.get("x-unit") == "万元":
            return str(how["number_meant_wan"]).format(number=number)
        return str(how["number_meant"]).format(number=number)
    if type_ == "string" and isinstance(value, (int, Decimal)):
        return str(how["string_number"]).format(value=show_plain(value))
    if type_ in {"object", "array"} and isinstance(value, str) and "：" in value:
        return str(how["colon"])
    return None


def number_meant(text: str, in_wan: bool = False) -> str | None:  # noqa: FBT001, FBT002 - a unit
    """Return the plain number that a text like `１２万`, `1,000` or `010` stands for.

    With `in_wan` the result is in 万元: `12万元` is 12, `125000元` is 12.5.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    plain = re.sub(r"[\s,，_]", "", plain)
    match = _NUMBER.match(plain)
    if match is None:
        return None
    try:
        number = Decimal(match.group(1)) * _SCALES[match.group(2) or ""]
    except InvalidOperation:
        return None
    if in_wan and (match.group(2) or plain.endswith(("元", "块"))):
        number /= 10000
    return format_number(number)


def format_number(number: Decimal | int) -> str:
    """Write a number without exponent and without trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def show(value: Any) -> str:
    """Repeat a wrong value in a message: text in quotes, cut where it is long."""
    if isinstance(value, str):
        text = value if len(value) <= _SHOWN else value[:_SHOWN] + "…"
        return f"“{text}”"
    if isinstance(value, list):
        return f"{len(value)}条" if value else "[]"
    if isinstance(value, dict):
        return "、".join(list(value)[:3]) or "{}"
    return show_plain(value)


def show_plain(value: Any) -> str:
    """Write a scalar as it stands in a file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format_number(value)
    return str(value)
