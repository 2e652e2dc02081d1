"""Days, months and quarters: 2022年3月18日, 2022/3/18, 2021年第三季度, 未拨付."""

from __future__ import annotations

import re

from site_builder.contract.formats import UNPAID, is_date
from site_builder.readings.reading import Reading
from site_builder.readings.spelling import spelt

_NOT_PAID = frozenset((UNPAID, "未拨付", "尚未拨付", "未拨", "未支付", "尚未支付", "未到账"))
_DATE = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})(?![0-9])日?(?P<rest>.*)")
_MIXED = re.compile(
    r"[0-9]{4}(?:-[0-9]{1,2}[./]|/[0-9]{1,2}[-.]|\.[0-9]{1,2}[-/]|年[0-9]{1,2}[-/.])"
)
"""2021.1-3 may be a day, or the months from January to March."""
_DATE_RUN = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?P<rest>)\Z")
_PARTED = re.compile(r"(?<=[0-9])\s*([-/.年月])\s*(?=[0-9]{1,2}(?![0-9]))")
"""A sign between figures of a day, with spaces around it."""
_TIME = re.compile(r"(?: (?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?)?\Z")
_BEHIND = re.compile(r"(?:[T\s至到~—-].*)?\Z")
_SHORT = re.compile(r"([0-9]{1,2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2}|[0-9]{4})日?\Z")
"""A day whose year is of two figures, or stands at the end; then its order is open."""
_SHORT_RUN = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2})\Z")
_OF_MONTHS = re.compile("[年月日]")
_QUARTER = re.compile(
    r"(?P<year>(?:[0-9]{2})?[0-9]{2})年?[-/.]?(?:[Qq]([1-4])|第?([1-4一二三四])季度?)\Z"
)
_MONTH = re.compile(
    r"(?P<year>[0-9]{4}|1[3-9]|[2-9][0-9])(?P<mark>[-/.年])(?P<month>1[0-2]|0?[1-9])"
    r"(?P<end>月(?:份|底|初)?)?\Z"
)
_MONTH_RUN = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})(?P<mark>)(?P<month>1[0-2]|0[1-9])(?P<end>月(?:份|底|初)?)?\Z"
)
_YEAR = 4
"""Figures of a year; one of two is of this century, which a person confirms."""
_QUARTERS = "1234"


def read_date(text: str) -> Reading[str] | None:
    """Return `2022-03-18`; what follows a day is dropped, and only a time of day is sure to be.

    Where a year has two figures or stands at the end, all orders that make a day are candidates.
    """
    said = _PARTED.sub(r"\1", spelt(text))
    match = _DATE.match(said) or _DATE_RUN.match(said)
    if match is None:
        days = [day for day in _days(said) if is_date(day)]
        return Reading.either(*days) if days else None
    rest = match["rest"] or ""
    written = _day(*match.groups()[:3])
    if not is_date(written) or not _BEHIND.match(rest):
        return None
    more = [_day(*other.groups()[:3]) for other in _DATE.finditer(rest.strip("至到~-— "))]
    if more:
        return Reading.either(written, *filter(is_date, more))
    is_mixed = _MIXED.match(said) is not None
    return Reading.of(written, certain=_TIME.match(rest) is not None and not is_mixed)


def _days(said: str) -> list[str]:
    """Return what a day can be whose year is of two figures or at its end."""
    run, short = _SHORT_RUN.match(said), _SHORT.match(said)
    if run:
        return [_day(*run.groups())]
    if short is None:
        return []
    one, two, three = short.groups()
    by_year = [_day(one, two, three)] if len(one) == len("22") and len(three) < _YEAR else []
    ends = [] if len(three) == 1 else [_day(three, one, two), _day(three, two, one)]
    return by_year if _OF_MONTHS.search(said) else [*by_year, *ends]


def _day(year: str, month: str, day: str) -> str:
    return f"{_year(year)}-{int(month):02}-{int(day):02}"


def _year(figures: str) -> str:
    return figures if len(figures) == _YEAR else f"20{int(figures):02}"


def read_period(text: str) -> Reading[str] | None:
    """Return `2021Q3`, `2021-09` or `unpaid`; of a day its month.

    2021.1 is January, or October that has lost its last figure in a spreadsheet.
    """
    said = re.sub(r"\s", "", spelt(text)).rstrip("。,;、")
    if said.lower() in _NOT_PAID:
        return Reading.of(UNPAID, certain=True)
    quarter = _QUARTER.match(said)
    if quarter:
        number = quarter[2] or quarter[3]
        written = f"{_year(quarter['year'])}Q{'一二三四'.find(number) + 1 or number}"
        return Reading.of(written, certain=len(quarter["year"]) == _YEAR)
    month, day = _MONTH.match(said) or _MONTH_RUN.match(said), read_date(text)
    if _MIXED.match(said):
        return None
    months = tuple(candidate[:7] for candidate in day.candidates) if day else ()
    if month:
        named = _months(month)
        known = len(month["year"]) == _YEAR and len({*named, *months}) == 1
        return Reading.of(named[0], certain=True) if known else Reading.either(*named, *months)
    if day is None:
        return None
    return Reading.of(months[0], certain=True) if day.is_certain else Reading.either(*months)


def _months(match: re.Match[str]) -> list[str]:
    """Return what a month can be that is written in figures."""
    year, figures = _year(match["year"]), match["month"]
    month = f"{year}-{int(figures):02}"
    if match["mark"] == "." and figures == "1" and not match["end"]:
        return [month, f"{year}-10"]
    if match["mark"] == "年" and figures in _QUARTERS and not match["end"]:
        return [month, f"{year}Q{figures}"]
    return [month]


def quarter_of(period: str) -> tuple[int, int] | None:
    """Return year and quarter of a period as a form holds it; of `unpaid` there is none."""
    year, _, month = period.partition("-")
    if month:
        return int(year), (int(month) + 2) // 3
    year, _, quarter = period.partition("Q")
    return (int(year), int(quarter)) if quarter else None
