"""Readings: the one value that a wrong text certainly stands for, or none.

`check/meant.py` says what somebody probably meant, which a person confirms. Here nobody does, so
that what is only about right, only similar, or of another unit has no reading.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.check import meant
from site_builder.check.meant import plain
from site_builder.check.remedy import show_plain
from site_builder.fix.hidden import without_hidden

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
_LOOSE = re.compile(r"[\s\W_]+")
_SEPARATORS = re.compile(r"[,;、/+\s]+")


def truth(text: str) -> bool | None:
    """Return what 是, 有, 否 and the like say."""
    word = plain(without_hidden(text))
    return None if word in _UNSURE else meant.truth_meant(word)


def number(text: str, field: Field) -> int | Decimal | None:
    """Return the number that a text is, in the unit of its field."""
    spelt = _POINT.sub(".", plain(without_hidden(text)))
    match = _NUMBER.match(spelt)
    unit = str(field.schema.get("x-unit", ""))
    if match is None or not _fits(match, unit, field):
        return None
    written = meant.number_meant(spelt, unit == _MONEY)
    if written is None:
        return None
    in_yuan = match["unit"] in _YUAN and match["scale"] is None
    if unit == _MONEY and in_yuan and abs(Decimal(written)) < _LEAST_WAN:
        return None
    if field.schema.get("type") == "integer":
        return int(written) if "." not in written else None
    return Decimal(written) if "." in written else int(written)


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
    spelt = plain(without_hidden(value if isinstance(value, str) else written))
    if form == "date":
        return _date(spelt)
    if form == "period":
        return _period(spelt)
    if isinstance(value, str):
        return spelt if form and spelt != value else None
    is_figure = not isinstance(value, bool) and value != 0
    return written if is_figure and written == show_plain(value) else None


def _date(spelt: str) -> str | None:
    """A day, with its time of day left out; no part of a range."""
    alone = _ONE_DAY.match(spelt) or _DAY_RUN.match(spelt)
    return meant.date_meant(spelt) if alone else None


def _period(spelt: str) -> str | None:
    tight = re.sub(r"\s", "", spelt)
    if _DOUBTFUL_MONTH.match(tight):
        return None
    period = meant.period_meant(spelt)
    is_day = meant.date_meant(spelt) is not None
    return _date(spelt) and period if is_day else period


def choice(text: str, choices: Mapping[Any, str]) -> str | None:
    """Return the choice that a text names by its key, by its whole title, or by both alike."""
    word = _loose(text)
    for key, title in choices.items():
        if word in {_loose(str(key)), _loose(title), _loose(f"{key}{title}")}:
            return str(key)
    return None


def several(text: str, choices: Mapping[Any, str]) -> list[str] | None:
    """Return the choices that a text names together: `A、B`, `AB`, 品牌、阵地."""
    one = choice(text, choices)
    if one:
        return [one]
    word = plain(without_hidden(text)).strip("[]")
    parts = [part for part in _SEPARATORS.split(word) if part]
    if len(parts) == 1 and word.isascii() and word.isalpha() and word.isupper():
        parts = list(word)
    named = [choice(part, choices) for part in parts]
    found = [name for name in named if name]
    return found if found and len(found) == len(named) == len(set(found)) else None


def _loose(text: str) -> str:
    return _LOOSE.sub("", plain(without_hidden(text))).lower()
