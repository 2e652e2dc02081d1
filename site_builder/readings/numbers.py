"""Numbers as people write them: １２００, 1,200, 约1.2万人次, 12。5."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from site_builder.readings.reading import Reading
from site_builder.readings.spelling import spelt

_LONGEST = 100
"""Characters in which a number is written."""
_SCALES = {
    None: Decimal(1),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10_000),
    "亿": Decimal(10**8),
}
_GROUPED = r"[1-9][0-9]{0,2}(?:[, ][0-9]{3})+(?![0-9])|[1-9][0-9]*(?:,[0-9]{4})+(?![0-9])"
"""Thousands or 万 set off; 0,500 is nothing of the kind."""
_NUMBER = re.compile(
    r"(?P<lead>(?:约|大约|共|共计|计|合计|人民币|¥|(?i:RMB|CNY))*)"
    rf"(?P<figures>[-+]?(?:(?:{_GROUPED}|[0-9]+)\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{{1,2}})?)"
    r"(?P<scale>万|千|百|亿)?"
    r"(?P<unit>元|元整|块|块钱|人次|人|个|场|场次|次|处|所|户|家|名|项|年|年度|余|(?i:RMB|CNY))?\Z"
)
_POINT = re.compile(r"(?<=[0-9])。(?=[0-9])")
_GAPS = re.compile(r"(?<![0-9])\s+|\s+(?![0-9])")
"""Spaces that part no two figures."""
_EXACT = re.compile(r"[-+]?[0-9,]+(?:\.[0-9]+)?\Z")
"""Without an exponent: a spreadsheet that shows one has left figures out."""
_PADDED = re.compile(r"[-+]?0[0-9]")
_DOTTED = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}\Z")
"""Three figures behind a point: of something that is counted, the thousands."""
_ABOUT = "约"
YUAN = frozenset(("元", "元整", "块", "块钱"))
CURRENCIES = frozenset(("rmb", "cny"))
"""What stands behind an amount of 元 in the place of its unit, in small letters."""
_CURRENCY = re.compile("人民币|¥|rmb|cny", re.IGNORECASE)
_YEARS = frozenset(("年", "年度"))
_FOUR_FIGURES = range(1000, 10_000)
_TWO_FIGURES = range(10, 100)
_CENTURY = 2000


@dataclass(frozen=True)
class Quantity:
    """A number as it is written, the scale (万) multiplied in."""

    number: Decimal
    scale: str | None
    unit: str
    currency: bool
    grouped: bool
    """Whether commas or spaces stand between its thousands."""
    exact: bool
    """Whether nothing had to be overlooked: no 约, no space inside, no figure left out."""
    padded: bool = False
    """Whether a zero stands in front: 05 may be 5, or 0.5 that has lost its point."""
    thousands: Decimal | None = None
    """What it is where its point sets off the thousands, as in 12.000; else None."""


def parse(text: str) -> Quantity | None:
    """Return the quantity that a whole text is; of a range or a sentence there is none."""
    said = _POINT.sub(".", spelt(text).rstrip("。；、")) if len(text) <= _LONGEST else ""
    match = _NUMBER.match(_GAPS.sub("", said))
    if match is None:
        return None
    lead, figures, unit = match["lead"], match["figures"], (match["unit"] or "").lower()
    whole = all(part in said for part in (lead, figures, match["unit"] or ""))
    return Quantity(
        scaled(figures, match["scale"]),
        match["scale"],
        unit,
        _CURRENCY.search(lead + unit) is not None,
        "," in figures or " " in figures,
        whole and _EXACT.match(figures) is not None and _ABOUT not in lead,
        _PADDED.match(figures) is not None,
        scaled(figures) * 1000 if _DOTTED.match(figures) and not match["scale"] else None,
    )


def scaled(figures: str, scale: str | None = None) -> Decimal:
    """Return the number that figures with a 万 or 亿 behind them make, in a sentence too."""
    return Decimal(re.sub("[, ]", "", figures)) * _SCALES[scale or None]


def read_number(
    text: str, unit: str = "", *, is_year: bool = False, is_whole: bool = False
) -> Reading[int | Decimal] | None:
    """Return the number that a text is where one in `unit` belongs, or a year.

    An amount of money is none. Of what is counted, 12.000 may be 12 or 12000.
    """
    quantity = parse(text)
    if quantity is None or quantity.currency or quantity.unit in YUAN:
        return None
    units = {"", unit, *(_YEARS if is_year else ())}
    certain = quantity.exact and quantity.unit in units
    if is_year:
        return _year(quantity, certain=certain)
    if is_whole and quantity.thousands is not None:
        both = (tidy(quantity.number), tidy(quantity.thousands))
        return Reading.either(*(number for number in both if isinstance(number, int)))
    return Reading.of(tidy(quantity.number), certain=certain)


def _year(quantity: Quantity, *, certain: bool) -> Reading[int | Decimal] | None:
    """Return a year; one of two figures is of this century, which a person confirms."""
    number = tidy(quantity.number)
    if not isinstance(number, int) or quantity.scale or quantity.grouped:
        return None
    if number in _FOUR_FIGURES:
        return Reading.of(number, certain=certain)
    return Reading.of(_CENTURY + number, certain=False) if number in _TWO_FIGURES else None


def tidy(number: Decimal) -> int | Decimal:
    """Return the same number, whole or without zeros at its end."""
    return int(number) if number == number.to_integral_value() else Decimal(format_number(number))


def format_number(number: Decimal | int) -> str:
    """Write a number without exponent and without trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
