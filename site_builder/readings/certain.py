"""Readings: the one value that a wrong text certainly stands for, or none.

`readings/probable.py` says what somebody probably meant, which a person confirms. Here nobody
does, so that what is only about right, only similar, or of another unit has no reading.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.read.characters import without_hidden
from site_builder.read.scalars import show_plain
from site_builder.readings import probable as meant
from site_builder.readings.probable import plain

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from site_builder.contract import Field

Value = str | int | Decimal | bool
_UNSURE = frozenset(("1", "0", "对", "错"))
"""Where the answers are numbered, 1 may be the first of them."""
_POINT = re.compile(r"(?<=[0-9])。(?=[0-9])")
_NUMBER = re.compile(
    r"(?:共|共计|合计|计)?(?P<currency>人民币|￥|¥)?\s*"
    r"[-+]?(?:[0-9]+|[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]+(?:[,，][0-9]{4})+)(?:\.[0-9]+)?"
    r"(?:[eE][-+]?[0-9]{1,2})?\s*(?P<scale>万|千|百|亿)?\s*(?P<unit>[^\s0-9]*)\Z"
)
_MONEY = "万元"
_YUAN = frozenset(("元", "元整", "块", "块钱"))
_LEAST_WAN = Decimal("0.1")
"""万元; somebody who writes 15元 where 万元 are asked for means 15万元, or does not know."""
_YEAR = frozenset(("年", "年度"))
_ONE_DAY = re.compile(r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?: [0-9:]{4,8})?\Z")
_DAY_RUN = re.compile(r"[0-9]{8}\Z")
_DOUBTFUL_MONTH = re.compile(r"[0-9]{4}\.1\Z")
"""January, or October that has lost its last digit in a spreadsheet."""
_LONGEST = 200
_AROUND = " .,;:、。()"
"""What may stand around a choice's letter."""
_LOOSE = re.compile(r"[\s\W_]+")
_SEPARATORS = re.compile(r"[,;、/+\s]+")


def spelt(text: str) -> str:
    """Return a text in plain letters and figures; one that is long is none of these readings."""
    return plain(without_hidden(text)) if len(text) <= _LONGEST else ""


def truth(text: str) -> bool | None:
    """Return what 是, 有, 否 and the like say."""
    word = spelt(text)
    return None if word in _UNSURE else meant.truth_meant(word)


def number(text: str, field: Field) -> int | Decimal | None:
    """Return the number that a text is, in the unit of its field."""
    written = _POINT.sub(".", spelt(text))
    match = _NUMBER.match(written)
    unit = str(field.schema.get("x-unit", ""))
    if match is None or not _fits(match, unit, field):
        return None
    digits = meant.number_meant(written, unit == _MONEY)
    if digits is None:
        return None
    in_yuan = match["unit"] in _YUAN and match["scale"] is None
    if unit == _MONEY and in_yuan and abs(Decimal(digits)) < _LEAST_WAN:
        return None
    if field.schema.get("type") == "integer":
        return int(digits) if "." not in digits else None
    return Decimal(digits) if "." in digits else int(digits)


def _fits(match: re.Match[str], unit: str, field: Field) -> bool:
    """Whether a number's own unit is the one that its field asks for."""
    written = match["unit"]
    if unit == _MONEY:
        return not written or written in _YUAN
    if match["currency"] or written in _YEAR:
        return not match["currency"] and "const" in field.schema
    return written in {"", unit}


def text(value: Value, written: str, field: Field) -> str | None:
    """Return the text, date or period that a value of another type or form is."""
    form = field.schema.get("format")
    said = spelt(value if isinstance(value, str) else written)
    if form == "date":
        return _date(said)
    if form == "period":
        return _period(said)
    if isinstance(value, str):
        return said if form and said not in {"", value} else None
    is_figure = not isinstance(value, bool) and value != 0
    return written if is_figure and written == show_plain(value) else None


def _date(said: str) -> str | None:
    """A day, with its time of day left out; no part of a range."""
    alone = _ONE_DAY.match(said) or _DAY_RUN.match(said)
    return meant.date_meant(said) if alone else None


def _period(said: str) -> str | None:
    if _DOUBTFUL_MONTH.match(re.sub(r"\s", "", said)):
        return None
    period = meant.period_meant(said)
    is_day = meant.date_meant(said) is not None
    return _date(said) and period if is_day else period


def choice(text: str, choices: Mapping[Any, str]) -> str | None:
    """Return the choice that a text names by its key, by its whole title, or by both alike."""
    alone = spelt(text).strip(_AROUND).lower()
    word = _loose(spelt(text))
    for key, title in choices.items():
        titled = {_loose(title), _loose(f"{key}{title}")}
        if word and (alone == str(key).lower() or word in titled):
            return str(key)
    return None


def several(text: str, choices: Mapping[Any, str]) -> list[str] | None:
    """Return the choices that a text names together: `A、B`, `AB`, 品牌、阵地."""
    one = choice(text, choices)
    if one:
        return [one]
    word = spelt(text).strip("[]")
    parts = [part for part in _SEPARATORS.split(word) if part]
    if len(parts) == 1 and word.isascii() and word.isalpha() and word.isupper():
        parts = list(word)
    named = [choice(part, choices) for part in parts]
    found = [name for name in named if name]
    return found if found and len(found) == len(named) == len(set(found)) else None


def _loose(text: str) -> str:
    return _LOOSE.sub("", plain(without_hidden(text))).lower()
