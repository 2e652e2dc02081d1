"""What people write where a number, a date or a choice belongs."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.readings.probable import (
    choice_meant,
    choices_meant,
    date_meant,
    format_number,
    number_meant,
    period_meant,
    truth_meant,
)

THEMES: dict[object, str] = {"brand": "品牌", "platform": "平台", "base": "阵地"}
LETTERS: dict[object, str] = {"A": "本级科协组织实施", "B": "资金划拨下级科协组织实施"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("１２３４", "1234"),
        ("1,000", "1000"),
        ("1，000", "1000"),
        ("1 000 000", "1000000"),
        ("12万", "120000"),
        ("1e3", "1000"),
        ("010", "10"),
        ("约12万", "120000"),
        ("12人次", "12"),
        ("1.2万人次", "12000"),
        ("5.", "5"),
        (".5", "0.5"),
        ("-3", "-3"),
        ("2021年度", "2021"),
        ("12,5", None),
        ("12-15", None),
        ("12 15", None),
        ("十二万", None),
        ("", None),
        (".nan", None),
    ],
)
def test_number_meant(text: str, number: str | None) -> None:
    assert number_meant(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12万", "12"),
        ("12.5 万元", "12.5"),
        ("１２．５万元", "12.5"),
        ("125000元", "12.5"),
        ("125,000元整", "12.5"),
        ("人民币12万元", "12"),
        ("1e3", "1000"),
        ("12", "12"),
    ],
)
def test_number_meant_in_wan(text: str, number: str) -> None:
    assert number_meant(text, in_wan=True) == number


@given(st.text())
def test_number_meant_never_raises(text: str) -> None:
    number = number_meant(text, in_wan=True)
    assert number is None or Decimal(number).is_finite()


@given(st.decimals("-100000", "100000", places=4))
def test_numbers_mean_themselves(number: Decimal) -> None:
    written = number_meant(f"{number:f}")
    assert written is not None
    assert Decimal(written) == number
    assert written == format_number(number)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("是", True),
        ("YES", True),
        ("ｔｒｕｅ", True),
        ("否。", False),
        ("没有", False),
        ("A", None),
    ],
)
def test_truth_meant(text: str, said: object) -> None:
    assert truth_meant(text) is said


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2022年3月5日", "2022-03-05"),
        ("2022/3/5", "2022-03-05"),
        ("2022.3.5", "2022-03-05"),
        ("20220305", "2022-03-05"),
        ("２０２２-03-05", "2022-03-05"),
        ("2022-03-05 10:00", "2022-03-05"),
        ("2022-02-30", None),
        ("3月5日", None),
    ],
)
def test_date_meant(text: str, written: str | None) -> None:
    assert date_meant(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2021年第三季度", "2021Q3"),
        ("2021年3季度", "2021Q3"),
        ("2021q3", "2021Q3"),
        ("2021-Q3", "2021Q3"),
        ("2021年9月", "2021-09"),
        ("2021.9", "2021-09"),
        ("202109", "2021-09"),
        ("2021年9月15日", "2021-09"),
        ("未拨付", "unpaid"),
        ("年底", None),
        ("2021-13", None),
    ],
)
def test_period_meant(text: str, written: str | None) -> None:
    assert period_meant(text) == written


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("a", "A"),
        ("Ａ", "A"),
        ("A.本级科协组织实施", "A"),
        ("本级科协组织实施", "A"),
        ("E", None),
        ("A、B", None),
    ],
)
def test_choice_meant(text: str, key: str | None) -> None:
    assert choice_meant(text, LETTERS) == key


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("A、B", ["A", "B"]),
        ("AB", ["A", "B"]),
        ("A，B", ["A", "B"]),
        ("[A B]", ["A", "B"]),
        ("A、E", None),
        ("", None),
    ],
)
def test_choices_meant(text: str, keys: list[str] | None) -> None:
    assert choices_meant(text, LETTERS) == keys


def test_choices_by_title() -> None:
    assert choices_meant("品牌、阵地", THEMES) == ["brand", "base"]


@given(st.text())
def test_choices_meant_never_raises(text: str) -> None:
    choices_meant(text, THEMES)
    period_meant(text)
    date_meant(text)


@pytest.mark.parametrize("unit", ["1", "1,", " ", "1 ", "1万", "１"])
def test_a_long_text_takes_no_time(unit: str) -> None:
    began = time.process_time()
    assert number_meant(unit * 300_000 + "x") is None
    assert time.process_time() - began < 5
