"""A value and who may act on it."""

from __future__ import annotations

import pytest

from site_builder.readings.reading import Certainty, Reading


@pytest.mark.parametrize("certain", [True, False])
def test_a_doubted_reading_has_the_same_value(*, certain: bool) -> None:
    made = Reading.of(12, certain=certain)
    assert made.is_certain is certain
    assert made.doubted() == Reading(12, Certainty.PROBABLE)
