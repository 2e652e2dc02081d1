"""A value and who may act on it."""

from __future__ import annotations

import pytest

from site_builder.readings.reading import Certainty, Reading


@pytest.mark.parametrize("certain", [True, False])
def test_a_doubted_reading_has_the_same_value(*, certain: bool) -> None:
    made = Reading.of(12, certain=certain)
    assert made.is_certain is certain
    assert made.doubted() == Reading(12, Certainty.PROBABLE)


def test_of_several_values_none_is_certain() -> None:
    made = Reading.either(12, 15, 12)
    assert made.candidates == (12, 15)
    assert not made.is_certain
    assert made.doubted() == made
    assert Reading.either(12) == Reading.of(12, certain=False)
