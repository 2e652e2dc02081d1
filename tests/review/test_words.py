"""Sentences of doubts and names of twins."""

from __future__ import annotations

import re
import string

import pytest

from site_builder.review.words import phrases

REASONS = phrases("doubts")["reasons"]


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_one_sentence(reason: str) -> None:
    assert REASONS[reason].endswith("。")
    assert REASONS[reason].count("。") == 1


def test_patterns_are_patterns() -> None:
    stated = phrases("doubts")["stated"]
    assert all(re.compile(pattern) for pattern in stated.values())
    assert all(list(string.Formatter().parse(form)) for form in phrases("twins").values())
