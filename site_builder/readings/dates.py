"""Days, months and quarters: 2022年3月18日, 2022/3/18, 2021年第三季度, 未拨付."""

from __future__ import annotations

import re

from site_builder.contract.formats import UNPAID, is_date
from site_builder.readings.reading import Reading
from site_builder.readings.spelling import spelt

_NOT_PAID = frozenset((UNPAID, "未拨付", "尚未拨付", "未拨", "未支付", "尚未支付", "未到账"))
_DATE = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?P<rest>[T\s].*)?\Z")
_DATE_RUN = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?P<rest>)\Z")
_TIME = re.compile(r"(?: [0-9:]{4,8})?\Z")
_QUARTER = re.compile(r"([0-9]{4})年?[-/.]?(?:[Qq]([1-4])|第?([1-4一二三四])季度?)\Z")
_MONTH = re.compile(r"([0-9]{4})(?:[-/.年](1[0-2]|0?[1-9])|(1[0-2]|0[1-9]))(?:月(?:份|底|初)?)?\Z")
_DOUBTFUL_MONTH = re.compile(r"[0-9]{4}\.1\Z")
"""January, or October that has lost its last digit in a spreadsheet."""


def read_date(text: str) -> Reading[str] | None:
    """Return `2022-03-18`; what follows a day is dropped, and only a time of day is sure to be."""
    said = spelt(text)
    match = _DATE.match(said) or _DATE_RUN.match(said)
    if match is None:
        return None
    year, month, day = (int(part) for part in match.groups()[:3])
    written = f"{year:04}-{month:02}-{day:02}"
    certain = _TIME.match(match["rest"] or "") is not None
    return Reading.of(written, certain=certain) if is_date(written) else None


def read_period(text: str) -> Reading[str] | None:
    """Return `2021Q3`, `2021-09` or `unpaid`; of a day its month."""
    said = re.sub(r"\s", "", spelt(text))
    if said in _NOT_PAID:
        return Reading.of(UNPAID, certain=True)
    quarter = _QUARTER.match(said)
    if quarter:
        number = quarter[2] or quarter[3]
        return Reading.of(f"{quarter[1]}Q{'一二三四'.find(number) + 1 or number}", certain=True)
    month = _MONTH.match(said)
    if month:
        written = f"{month[1]}-{int(month[2] or month[3]):02}"
        return Reading.of(written, certain=not _DOUBTFUL_MONTH.match(said))
    day = read_date(text)
    return Reading(day.value[:7], day.certainty) if day else None


def quarter_of(period: str) -> tuple[int, int] | None:
    """Return year and quarter of a period as a form holds it; of `unpaid` there is none."""
    year, _, month = period.partition("-")
    if month:
        return int(year), (int(month) + 2) // 3
    year, _, quarter = period.partition("Q")
    return (int(year), int(quarter)) if quarter else None
