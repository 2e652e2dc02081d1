"""Bands: every amount is in one of them, and the words say in which the bounds are."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from making import site

from site_builder.contract.fields import Field
from site_builder.render.parts.bands import Bands


def bands(*bounds: Any) -> Bands:
    return Bands(Field("/funds_wan", {"x-bands": list(bounds), "x-unit": "万元"}))


def test_the_project_s_bands_in_words() -> None:
    made = Bands(site().case_labels.fields["/funds_wan"])
    assert made.choices() == {
        "0-5": "不超过5万元",
        "5-10": "超过5万元至10万元",
        "10-20": "超过10万元至20万元",
        "20-more": "超过20万元",
    }


@pytest.mark.parametrize(
    ("amount", "band"),
    [
        ("0.0001", "0-5"), ("5", "0-5"), ("5.0000", "0-5"), ("5.0001", "5-10"), ("10", "5-10"),
        ("10.0001", "10-20"), ("20", "10-20"), ("20.0001", "20-more"), ("100000", "20-more"),
    ],
)  # fmt: skip
def test_a_bound_belongs_to_the_band_below_it(amount: str, band: str) -> None:
    made = bands(5, 10, 20)
    assert made.band_of(Decimal(amount)) == band
    assert band in made.choices()


def test_bounds_in_any_order_with_decimals_and_thousands() -> None:
    made = bands(1000, Decimal("2.5"), 1000)
    assert made.choices() == {
        "0-2.5": "不超过2.5万元",
        "2.5-1000": "超过2.5万元至1,000万元",
        "1000-more": "超过1,000万元",
    }


def test_without_bounds_there_is_no_band() -> None:
    assert bands().choices() == {}
