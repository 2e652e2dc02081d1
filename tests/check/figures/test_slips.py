"""Figures of which one is the other, mistyped."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.check.figures.slips import explains, is_slip, swap_explains


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("587", "578", True),
        ("12740", "12470", True),
        ("15", "5", True),
        ("5", "15", True),
        ("193", "203", False),
        ("193", "183", True),
        ("4", "5", True),
        ("7.8", "8.7", True),
        ("7.8", "78", True),  # the point was left out
        ("12.35", "12.53", True),
        ("12.35", "12.5", True),
        ("12.5", "1.25", True),  # the point was moved
        ("1200", "120", True),
        ("1200", "12", False),
        ("587", "587", False),
        ("587", "587.0", False),
        ("587", "869", False),
        ("1840", "8140", True),
        ("1840", "4810", True),
        ("1840", "0841", False),
        ("184", "481", False),
        ("17316", "17613", True),
        ("9602", "9206", True),
        ("0", "5", False),
        ("12", "3456", False),
    ],
)
def test_one_mistake_in_typing(one: str, other: str, *, slip: bool) -> None:
    assert is_slip(Decimal(one), Decimal(other)) is slip
    assert is_slip(Decimal(other), Decimal(one)) is slip


@pytest.mark.parametrize(
    ("parts", "total", "explained"),
    [
        (("21", "126", "27", "19"), "203", True),  # 193 would be one digit, of 27 it is 37
        (("21", "162", "27", "19"), "193", True),
        (("500", "300"), "12740", False),
        (("16.5", "14", "5"), "45.5", True),
        (("3", "2"), "5", False),
    ],
)
def test_one_mistake_explains_a_sum(parts: tuple[str, ...], total: str, *, explained: bool) -> None:
    assert explains(map(Decimal, parts), Decimal(total)) is explained


@pytest.mark.parametrize(
    ("parts", "total", "explained"),
    [
        (("7.44", "1.69", "5.4"), "14.8", True),
        (("6", "5", "3"), "41", True),
        (("6", "5", "3"), "15", False),  # a part may have been left out
        (("6", "5", "3"), "14", False),
        (("6", "51", "3"), "24", True),
    ],
)
def test_digits_that_changed_places(parts: tuple[str, ...], total: str, *, explained: bool) -> None:
    assert swap_explains([Decimal(part) for part in parts], Decimal(total)) is explained
