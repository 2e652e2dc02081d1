"""What a wrong value was meant to be: numbers with units, dates in other forms, choices by name."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.contract.formats import UNPAID, is_date

if TYPE_CHECKING:
    from collections.abc import Mapping

_YES = frozenset(("是", "有", "已", "已开展", "对", "√", "✓", "yes", "y", "on", "true", "1"))
_NO = frozenset(("否", "无", "没有", "未", "未开展", "错", "×", "no", "n", "off", "false", "0"))
_NOT_PAID = frozenset(("未拨付", "尚未拨付", "未拨", "未支付", "尚未支付", "未到账"))
_SCALES = {
    None: Decimal(1),
    "万": Decimal(10000),
    "千": Decimal(1000),
    "百": Decimal(100),
    "亿": Decimal(10**8),
}
_LONGEST_NUMBER = 100
"""Characters in which a number is written."""
_GROUPS = re.compile(
    r"(?<![0-9])[0-9]{1,3}(?:[, ][0-9]{3})+(?![0-9])|[0-9]+(?:,[0-9]{4})+(?![0-9])"
)
_NUMBER = re.compile(
    r"(?:约|大约|共|共计|计|合计|人民币|￥|¥)?"
    r"([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,2})?)(万|千|百|亿)?"
    r"(元|元整|块|块钱|人次|人|个|场|场次|次|处|所|户|家|名|项|年|年度|余)?\Z"
)
_DATE = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[T\s].*)?\Z")
_DATE_RUN = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})\Z")
_QUARTER = re.compile(r"([0-9]{4})年?[-/.]?(?:[Qq]([1-4])|第?([1-4一二三四])季度?)\Z")
_MONTH = re.compile(r"([0-9]{4})(?:[-/.年](1[0-2]|0?[1-9])|(1[0-2]|0[1-9]))(?:月(?:份|底|初)?)?\Z")
_LETTERS = re.compile(r"[A-Za-z](?:[.,;、:/+)\s]+[A-Za-z])+[.、)\s]*\Z")
"""Several letters, of which none is the answer to a question with one."""
_SEPARATORS = re.compile(r"[,;、/+\s]+")


def plain(text: str) -> str:
    """Make full-width letters and digits half-width, and drop the spaces around a text."""
    return unicodedata.normalize("NFKC", text).strip()


def truth_meant(text: str) -> bool | None:
    """Return what a text such as 是 or `no` says."""
    word = plain(text).lower().rstrip("。.")
    return True if word in _YES else False if word in _NO else None


def number_meant(text: str, in_wan: bool = False) -> str | None:  # noqa: FBT001, FBT002 - a unit
    """Return the plain number that a text like `１２万`, `1,000` or `010` stands for.

    With `in_wan` the result is in 万元: `12万元` is 12, `125000元` is 12.5.
    """
    if len(text) > _LONGEST_NUMBER:
        return None
    spelt = plain(text).replace("，", ",")
    spelt = _GROUPS.sub(lambda m: re.sub("[, ]", "", m.group()), spelt)
    match = _NUMBER.match(re.sub(r"(?<![0-9])\s+|\s+(?![0-9])", "", spelt))
    if match is None:
        return None
    digits, scale, unit = match.groups()
    number = Decimal(digits) * _SCALES[scale]
    if in_wan and (scale or (unit or "").startswith(("元", "块"))):
        number /= 10000
    return format_number(number)


def date_meant(text: str) -> str | None:
    """Return `2022-03-18` for 2022年3月18日, 2022/3/18, 20220318 and the like."""
    spelt = plain(text)
    match = _DATE.match(spelt) or _DATE_RUN.match(spelt)
    if match is None:
        return None
    year, month, day = (int(part) for part in match.groups())
    written = f"{year:04}-{month:02}-{day:02}"
    return written if is_date(written) else None


def period_meant(text: str) -> str | None:
    """Return `2021Q3` or `2021-09` for 2021年第三季度, 2021.9, 2021年9月15日 and the like."""
    spelt = re.sub(r"\s", "", plain(text))
    if spelt in _NOT_PAID:
        return UNPAID
    quarter = _QUARTER.match(spelt)
    if quarter:
        number = quarter.group(2) or quarter.group(3)
        return f"{quarter.group(1)}Q{'一二三四'.find(number) + 1 or number}"
    month = _MONTH.match(spelt)
    if month:
        return f"{month.group(1)}-{int(month.group(2) or month.group(3)):02}"
    day = date_meant(text)
    return day[:7] if day else None


def choice_meant(text: str, choices: Mapping[object, str]) -> str | None:
    """Return the choice that a text names by its letter in another form, or by its title."""
    word = plain(text)
    keys = {str(key).lower(): str(key) for key in choices}
    if word.lower() in keys:
        return keys[word.lower()]
    letter = re.match(r"([A-Za-z])\s*[.、:)\s]", word)
    if letter and not _LETTERS.match(word) and letter.group(1).lower() in keys:
        return keys[letter.group(1).lower()]
    named = [str(key) for key, title in choices.items() if word == title]
    if not named and len(word) > 1:
        named = [str(key) for key, title in choices.items() if word in title]
    return named[0] if len(named) == 1 else None


def choices_meant(text: str, choices: Mapping[object, str]) -> list[str] | None:
    """Return the choices that one text names together: `A、B`, `AB`, 品牌、阵地."""
    word = plain(text)
    parts = [part for part in _SEPARATORS.split(word.strip("[]")) if part]
    if len(parts) == 1 and word.isascii() and word.isalpha() and word.isupper():
        parts = list(word)
    named = [choice_meant(part, choices) for part in parts]
    return [name for name in named if name] if named and all(named) else None


def format_number(number: Decimal | int) -> str:
    """Write a number without exponent and without trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
