"""What a value is after operations, and when two values are the same."""

from __future__ import annotations

from decimal import Decimal

from site_builder.editing.expected_value import same


def test_one_is_not_true() -> None:
    assert same({"a": [1]}, {"a": [1]})
    assert not same({"a": [1]}, {"a": [True]})
    assert not same(Decimal(1), 1)
    assert not same({"a": 1}, {"a": 1, "b": 2})
