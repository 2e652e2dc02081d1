"""Plain scalars: what a text without quotes and without a tag stands for, and the way back.

Source: YAML 1.2.2, chapter 10.3, less octal, hexadecimal, exponents, infinities and NaN,
which on a form are always slips.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

MAX_DIGITS = 18

_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+\Z")
_CODE = re.compile(r"[A-Za-z0-9_./-]+\Z")
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_BOOLS = {
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip


def plain_value(text: str) -> str | int | Decimal | bool | None:
    """Return what a plain scalar stands for; a number that is too long stays a text."""
    if text in _NULLS:
        return None
    if text in _BOOLS:
        return _BOOLS[text]
    if too_long(text):
        return text
    if _INT.match(text):
        return int(text)
    return Decimal(text) if _DECIMAL.match(text) else text


def too_long(text: str) -> bool:
    """Whether a text is a number of more digits than any honest one has."""
    return len(text) > MAX_DIGITS and bool(_INT.match(text) or _DECIMAL.match(text))


def is_code(text: str) -> bool:
    """Whether a text is a code such as `A`, `2021Q3` or `2022-03-18`, rather than prose."""
    return _CODE.match(text) is not None


def show_plain(value: Any) -> str:
    """Write a scalar as it stands in a file."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value)
