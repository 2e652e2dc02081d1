"""Percentages: one place, and the even figure where two are as near."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.aggregate.percent import percent


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [
        (1, 3, "33.3"), (2, 3, "66.7"), (0, 7, "0.0"), (7, 7, "100.0"), (5, 4, "125.0"),
        (1, 400, "0.2"), (3, 400, "0.8"), (Decimal("12.34"), Decimal("98.76"), "12.5"),
    ],
)  # fmt: skip
def test_shares(part: Decimal | int, whole: Decimal | int, share: str) -> None:
    assert str(percent(part, whole)) == share
