"""Plain scalars: what a text without quotes stands for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.read.strict_yaml.scalars import MAX_DIGITS, is_code, plain_value, too_long


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("FALSE", False),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("12.50", Decimal("12.50")),
    ],
)
def test_what_the_core_schema_knows(text: str, value: object) -> None:
    found = plain_value(text)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    "text", ["no", "yes", "010", "1e3", ".nan", ".5", "0x1f", "12:30", "1,000"]
)
def test_everything_else_is_a_text(text: str) -> None:
    assert plain_value(text) == text


def test_a_number_without_end_stays_a_text() -> None:
    assert plain_value("1" * MAX_DIGITS) == int("1" * MAX_DIGITS)
    assert plain_value("1" * (MAX_DIGITS + 1)) == "1" * (MAX_DIGITS + 1)
    assert too_long("1" * (MAX_DIGITS + 1))
    assert not too_long("字" * (MAX_DIGITS + 1))


def test_codes_and_prose() -> None:
    assert all(is_code(text) for text in ("A", "2021Q3", "2022-03-18", "images/01.jpg"))
    assert not any(is_code(text) for text in ("科普", "a b", ""))
