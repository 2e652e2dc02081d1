"""Chinese numerals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.readings.numerals import NUMERALS, read_numeral


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("十", "10"), ("十二", "12"), ("三十八", "38"), ("一百零五", "105"), ("一百二十", "120"),
        ("四百七十二万", "4720000"), ("四百七十二万三千", "4723000"), ("两千", "2000"),
        ("一千零五十", "1050"), ("一万二千", "12000"), ("三亿零五万", "300050000"),
        ("四百七十二点三", "472.3"), ("四百七十二点三万", "4723000"), ("壹佰贰拾", "120"),
        ("五", "5"), ("十万", "100000"),
        ("二〇二一", None), ("三千五", None), ("一百五", None), ("零", None), ("", None),
        ("万", None), ("百", None), ("点三", None), ("三点", None), ("亿", None), ("一二三", None),
    ],
)  # fmt: skip
def test_a_numeral_is_a_number(text: str, number: str | None) -> None:
    assert read_numeral(text) == (Decimal(number) if number else None)


@given(st.text(NUMERALS, max_size=30))
def test_any_numeral_is_read(text: str) -> None:
    number = read_numeral(text)
    assert number is None or number > 0
