"""Days, months and quarters, and what is left out of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.readings.dates import quarter_of, read_date, read_period
from site_builder.readings.reading import Reading


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("2022年3月5日", True),
        ("2022/3/5", True),
        ("２０２２．３．５", True),
        ("20220305", True),
        ("2022-03-05 10:00", True),
        ("2022-03-05 8:00:00", True),
        ("2022-03-05T10:00:00", False),
        ("2022-03-05 0371", False),
        ("2022-03-05 25:00", False),
        ("2022-03-05 1:1:1:1", False),
        ("2022-03-05 至次日", False),
        ("22年3月5日", False),
        ("220305", False),
        ("2022 - 03 - 05", True),
        ("2022\u00a0-03-05", True),
        ("2022.3-5", False),
        ("2022年3-5", False),
    ],
)
def test_a_day(text: str, *, certain: bool) -> None:
    assert read_date(text) == Reading.of("2022-03-05", certain=certain)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2022-03-05 至 2022-04-01", ("2022-03-05", "2022-04-01")),
        ("3/4/2022", ("2022-03-04", "2022-04-03")),
        ("22.3.18", ("2022-03-18", "2018-03-22")),
        ("3/18/22", ("2022-03-18",)),
        ("03-04-22", ("2003-04-22", "2022-03-04", "2022-04-03")),
    ],
)
def test_a_day_in_an_order_that_is_open(text: str, days: tuple[str, ...]) -> None:
    assert read_date(text) == Reading.either(*days)


@pytest.mark.parametrize(
    "text", ["2022-02-30", "3月5日", "2022年3月", "", "2022-03-05" + " " * 500]
)
def test_no_day(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "period", "certain"),
    [
        ("2021年第三季度", "2021Q3", True),
        ("2021年3季度", "2021Q3", True),
        ("2021q3", "2021Q3", True),
        ("2021-Q3", "2021Q3", True),
        ("2021年9月", "2021-09", True),
        ("2021.09", "2021-09", True),
        ("2021.9", "2021-09", True),
        ("202109", "2021-09", True),
        ("2021.10", "2021-10", True),
        ("2021年1月", "2021-01", True),
        ("2021年9月15日", "2021-09", True),
        ("未拨付", "unpaid", True),
        ("21年9月", "2021-09", False),
        ("21Q3", "2021Q3", False),
        ("210912", "2021-09", False),
        ("2021-09-15 至 10-01", "2021-09", False),
    ],
)
def test_a_period(text: str, period: str, *, certain: bool) -> None:
    assert read_period(text) == Reading.of(period, certain=certain)


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("2021.1", ("2021-01", "2021-10")),
        ("21.1", ("2021-01", "2021-10")),
        ("2021年3", ("2021-03", "2021Q3")),
        ("201012", ("2010-12", "2020-10")),
        ("3/4/2021", ("2021-03", "2021-04")),
    ],
)
def test_a_period_that_may_be_another(text: str, periods: tuple[str, ...]) -> None:
    assert read_period(text) == Reading.either(*periods)


@pytest.mark.parametrize("text", ["10.11", "2021年", "年底", "2021-13", "2021Q5", ""])
def test_no_period(text: str) -> None:
    assert read_period(text) is None


@given(st.dates(date(1000, 1, 1)))
def test_a_day_and_its_month_mean_themselves(day: date) -> None:
    assert read_date(day.isoformat()) == Reading.of(day.isoformat(), certain=True)
    assert read_date(f"{day.year}年{day.month}月{day.day}日") == read_date(day.isoformat())
    assert read_period(day.isoformat()[:7]) == Reading.of(day.isoformat()[:7], certain=True)
    assert quarter_of(day.isoformat()[:7]) == quarter_of(f"{day.year}Q{(day.month + 2) // 3}")


def test_what_is_not_paid_has_no_quarter() -> None:
    assert quarter_of("unpaid") is None


@given(st.text())
def test_nothing_raises(text: str) -> None:
    read_period(text)


@pytest.mark.parametrize("text", ["2021.1-3", "2021/1-3", "2021年1-3", "2021-1.3", "2021.12-15"])
def test_months_from_one_to_another_are_no_month(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize("text", ["Unpaid", "UNPAID", "unpaid。", "未拨付。", "ｕnpaid，"])
def test_not_paid(text: str) -> None:
    assert read_period(text) == Reading.of("unpaid", certain=True)
